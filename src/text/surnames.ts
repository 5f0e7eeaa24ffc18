/** The commonest surnames of one character. */
export const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习栗丛岳齐沙";

/** Rarer ones, which begin common words too: for places where hardly anything but a name can stand. */
export const RARER_SURNAMES =
  "喻屈葛申冉刁亢卞华古尚左庄庞应施柏柳查洪温游焦牛盛祁祝符童章管翁翟舒苗莫蓝裴覃詹费路辛邢郎鲁鲍麦肖俞聂靳樊虞阮柯褚娄滕邬佟戚岑毕杭卜仇巩晏闫燕涂缪靖欧骆桂佘饶荆芦窦甄郁柴苟奚匡敖闵尉尤季伏陶霍伍韦颜耿倪蒲臧牟狄阚鄢钮卓";

/** Those that are everyday words as well: for what stands alone and reads like no word. */
export const SURNAMES_LIKE_WORDS =
  "石严殷安向关纪曲兰甘梅谷成宁凌单包房解卫简时连车项吉党阳司蒙席隋强穆姬宫景米谈瞿艾农池迟乐商冷楚师官封桑巫原仲储宗楼苑寇盖屠鞠荣井明麻雍花闻冼木廉蔺冀满年栾薄";
