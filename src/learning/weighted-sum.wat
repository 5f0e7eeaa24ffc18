;; The first layer of a network: sums += columns × values, sixteen sums at a time, which stay in registers.
;; make-weighted-sum.ts makes weighted-sum.wasm of it.
(module
  (import "memory" "memory" (memory 1))
  (func (export "addWeighted")
    (param $sums i32)    ;; address of the sums: blocks × 16 numbers
    (param $columns i32) ;; address of the first block's first column: 16 numbers for each value
    (param $values i32)  ;; address of the values
    (param $count i32)   ;; of values, 1 at least
    (param $blocks i32)  ;; of sixteen sums, 1 at least
    (param $stride i32)  ;; bytes from a block's columns to the next block's
    (local $column i32) (local $value i32) (local $end i32)
    (local $x v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $end (i32.add (local.get $values) (i32.shl (local.get $count) (i32.const 2))))
    (loop $block
      (local.set $a (v128.load offset=0 (local.get $sums)))
      (local.set $b (v128.load offset=16 (local.get $sums)))
      (local.set $c (v128.load offset=32 (local.get $sums)))
      (local.set $d (v128.load offset=48 (local.get $sums)))
      (local.set $column (local.get $columns))
      (local.set $value (local.get $values))
      (loop $input
        (local.set $x (v128.load32_splat (local.get $value)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $x) (v128.load offset=0 (local.get $column)))))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $x) (v128.load offset=16 (local.get $column)))))
        (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $x) (v128.load offset=32 (local.get $column)))))
        (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $x) (v128.load offset=48 (local.get $column)))))
        (local.set $column (i32.add (local.get $column) (i32.const 64)))
        (local.set $value (i32.add (local.get $value) (i32.const 4)))
        (br_if $input (i32.lt_u (local.get $value) (local.get $end))))
      (v128.store offset=0 (local.get $sums) (local.get $a))
      (v128.store offset=16 (local.get $sums) (local.get $b))
      (v128.store offset=32 (local.get $sums) (local.get $c))
      (v128.store offset=48 (local.get $sums) (local.get $d))
      (local.set $sums (i32.add (local.get $sums) (i32.const 64)))
      (local.set $columns (i32.add (local.get $columns) (local.get $stride)))
      (local.set $blocks (i32.sub (local.get $blocks) (i32.const 1)))
      (br_if $block (local.get $blocks)))))
