import CXlsxWriter
import Flashcards

/// The cell formats of a workbook, made once.
struct WorkbookFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// The formats of what a spreadsheet computes with.
  struct Numbers {
    let count: Format?
    let share: Format?
    let day: Format?
  }

  let header: Format?
  let text: Format?
  let wrapped: Format?
  /// The formats of numbers, at the end of their cells.
  let numbers: Numbers
  /// The formats of numbers at the start of their cells, under text.
  let leadingNumbers: Numbers
  let styles: [SheetStyle: Format]
  let tones: [SheetMark.Tone: Format]

  init(
    _ library: XlsxLibrary, _ workbook: UnsafeMutablePointer<lxw_workbook>, _ language: Language
  ) {
    let maker = FormatMaker(library: library, workbook: workbook)
    header = maker.format {
      library.format_set_bold($0)
      library.format_set_text_wrap($0)
      library.format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    text = maker.format()
    wrapped = maker.format { library.format_set_text_wrap($0) }
    numbers = maker.numbers(language, LXW_ALIGN_RIGHT)
    leadingNumbers = maker.numbers(language, LXW_ALIGN_LEFT)
    styles = maker.styles
    tones = maker.tones
  }
}

/// Makes the cell formats of a workbook.
private struct FormatMaker {
  typealias Format = WorkbookFormats.Format

  let library: XlsxLibrary
  let workbook: UnsafeMutablePointer<lxw_workbook>

  /// A format of cells whose text begins at the top, since neighbours may have several lines.
  func format(_ set: (Format) -> Void = { _ in }) -> Format? {
    guard let format = library.workbook_add_format(workbook) else { return nil }
    library.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    set(format)
    return format
  }

  func numbers(
    _ language: Language, _ alignment: lxw_format_alignments
  ) -> WorkbookFormats.Numbers {
    func number(_ pattern: String) -> Format? {
      format {
        library.format_set_align($0, UInt8(alignment.rawValue))
        library.format_set_num_format($0, pattern)
      }
    }
    return WorkbookFormats.Numbers(
      count: number("#,##0"), share: number("0%"), day: number(language.dayFormat))
  }

  var styles: [SheetStyle: Format] {
    var styles: [SheetStyle: Format] = [:]
    styles[.title] = format {
      library.format_set_bold($0)
      library.format_set_font_size($0, 16)
    }
    styles[.sentence] = format { library.format_set_font_size($0, 12) }
    styles[.heading] = format {
      library.format_set_bold($0)
      library.format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    return styles
  }

  /// Dark ink on a light fill, with a contrast of 7 to 1 at least.
  var tones: [SheetMark.Tone: Format] {
    var tones: [SheetMark.Tone: Format] = [:]
    for (tone, fill, ink) in [
      (SheetMark.Tone.alarm, 0xFBE3DA, 0x7A2109), (.caution, 0xFBF1CF, 0x5C4503),
      (.calm, 0xE2F1E7, 0x1D4A2F),
    ] as [(SheetMark.Tone, lxw_color_t, lxw_color_t)] {
      // A conditional format has nothing but what it changes.
      guard let format = library.workbook_add_format(workbook) else { continue }
      library.format_set_bg_color(format, fill)
      library.format_set_font_color(format, ink)
      tones[tone] = format
    }
    return tones
  }
}

extension Language {
  /// How a spreadsheet writes a date, in Excel's notation.
  fileprivate var dayFormat: String {
    switch self {
    case .english: "d mmm yyyy"
    case .french: "dd/mm/yyyy"
    }
  }
}
