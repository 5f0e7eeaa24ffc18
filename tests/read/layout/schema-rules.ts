/** What a schema demands of one element: attributes that must be there, and children in their order. */
interface ElementRule {
  readonly required?: readonly string[];
  readonly children?: readonly string[];
}

/** Of ALTO 2 to 4 (alto.xsd): the elements that the samples use. */
export const ALTO_RULES: Readonly<Record<string, ElementRule>> = {
  alto: { children: ["Description", "Styles", "Tags", "Layout"] },
  Description: { children: ["MeasurementUnit", "sourceImageInformation", "OCRProcessing", "Processing"] },
  MeasurementUnit: {},
  Tags: { children: ["StructureTag"] },
  StructureTag: { required: ["ID", "LABEL"] },
  Layout: { children: ["Page"] },
  Page: {
    required: ["ID", "PHYSICAL_IMG_NR"],
    children: ["TopMargin", "LeftMargin", "RightMargin", "BottomMargin", "PrintSpace"],
  },
  PrintSpace: { children: ["TextBlock|Illustration|GraphicalElement|ComposedBlock"] },
  TextBlock: { required: ["ID"], children: ["Shape", "TextLine"] },
  Illustration: { required: ["ID"] },
  TextLine: { children: ["Shape", "String|SP", "HYP"] },
  String: { required: ["CONTENT"] },
  SP: {},
};

/** Of PAGE XML 2010 to 2019 (pagecontent.xsd): the elements that the samples use. */
export const PAGE_RULES: Readonly<Record<string, ElementRule>> = {
  PcGts: { children: ["Metadata", "Page"] },
  Metadata: { children: ["Creator", "Created", "LastChange"] },
  Creator: {},
  Created: {},
  LastChange: {},
  Page: {
    required: ["imageFilename", "imageWidth", "imageHeight"],
    children: [
      "AlternativeImage",
      "Border",
      "PrintSpace",
      "ReadingOrder",
      "Layers",
      "Relations",
      "TextRegion|ImageRegion",
    ],
  },
  ReadingOrder: { children: ["OrderedGroup"] },
  OrderedGroup: { required: ["id"], children: ["RegionRefIndexed"] },
  RegionRefIndexed: { required: ["index", "regionRef"] },
  TextRegion: { required: ["id"], children: ["Coords", "TextLine", "TextEquiv"] },
  ImageRegion: { required: ["id"], children: ["Coords"] },
  Coords: { children: ["Point"] },
  Point: { required: ["x", "y"] },
  TextLine: { required: ["id"], children: ["Coords", "Baseline", "Word", "TextEquiv"] },
  TextEquiv: { children: ["PlainText", "Unicode"] },
  Unicode: {},
};
