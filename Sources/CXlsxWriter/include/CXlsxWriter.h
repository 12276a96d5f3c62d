// libxlsxwriter, loaded when the first workbook is written.
//
// The program is not linked with it: it needs OpenSSL's libcrypto, and the loader would spend over a
// millisecond on both at each start, a fifth of what `termwise --version` takes.

#pragma once

#include <stdbool.h>
#include <xlsxwriter.h>

#pragma clang assume_nonnull begin

/// Applies a macro to the name of each function that the program calls.
#define XLSX_FUNCTIONS(each)                                                                       \
  each(lxw_strerror) each(workbook_new_opt) each(workbook_set_properties)                          \
  each(workbook_add_format) each(workbook_add_worksheet) each(workbook_close)                      \
  each(lxw_workbook_free) each(worksheet_write_string) each(worksheet_write_number)                \
  each(worksheet_set_column)                                                                       \
  each(worksheet_set_row) each(worksheet_freeze_panes) each(worksheet_autofilter)                  \
  each(worksheet_conditional_format_range) each(worksheet_repeat_rows)                             \
  each(worksheet_set_landscape) each(worksheet_set_paper) each(worksheet_fit_to_pages)             \
  each(worksheet_set_footer) each(worksheet_gridlines) each(format_set_bold)                       \
  each(format_set_font_size) each(format_set_font_color) each(format_set_bg_color)                 \
  each(format_set_num_format) each(format_set_text_wrap) each(format_set_align)                    \
  each(format_set_bottom) each(format_set_bottom_color)

#define XLSX_FIELD(name) __typeof__(name) *name;

/// The functions of libxlsxwriter that the program calls, under their own names.
struct XlsxLibrary {
  XLSX_FUNCTIONS(XLSX_FIELD)
};

/// The library's functions; NULL when this machine has no libxlsxwriter.
const struct XlsxLibrary *_Nullable xlsx_library(void);

/// Opens a file that is only in memory; -1 and `errno` when that fails.
///
/// The file disappears when its descriptor is closed.
int xlsx_memory_open(void);

/// The size of an open file in bytes; -1 and `errno` when that fails.
long xlsx_memory_size(int descriptor);

/// Reads a file from its start into a buffer of its size; false when that fails.
bool xlsx_memory_read(int descriptor, void *buffer, long size);

/// Closes an open file.
void xlsx_memory_close(int descriptor);

#pragma clang assume_nonnull end
