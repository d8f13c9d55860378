// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/libxlsxwriter.h"

#include "core/base/ondemandlibrary.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

#ifdef ETL_LIBXLSXWRITER
#define ETL_TAKE(name) library.take(functions.name, #name)
#else
#define ETL_TAKE(name) functions.name = &::name
#endif

Result<LibXlsxWriter> load()
{
    LibXlsxWriter functions;
#ifdef ETL_LIBXLSXWRITER
    OnDemandLibrary library(QStringLiteral(ETL_LIBXLSXWRITER), u"exportar em XLSX"_s);
#endif
    ETL_TAKE(format_set_align);
    ETL_TAKE(format_set_bg_color);
    ETL_TAKE(format_set_bold);
    ETL_TAKE(format_set_bottom);
    ETL_TAKE(format_set_font_color);
    ETL_TAKE(format_set_italic);
    ETL_TAKE(format_set_num_format);
    ETL_TAKE(lxw_strerror);
    ETL_TAKE(workbook_add_format);
    ETL_TAKE(workbook_add_worksheet);
    ETL_TAKE(workbook_close);
    ETL_TAKE(workbook_new_opt);
    ETL_TAKE(workbook_set_properties);
    ETL_TAKE(worksheet_autofilter);
    ETL_TAKE(worksheet_fit_to_pages);
    ETL_TAKE(worksheet_freeze_panes);
    ETL_TAKE(worksheet_repeat_rows);
    ETL_TAKE(worksheet_set_column);
    ETL_TAKE(worksheet_set_footer);
    ETL_TAKE(worksheet_set_header);
    ETL_TAKE(worksheet_set_landscape);
    ETL_TAKE(worksheet_set_paper);
    ETL_TAKE(worksheet_set_tab_color);
    ETL_TAKE(worksheet_write_number);
    ETL_TAKE(worksheet_write_string);
#ifdef ETL_LIBXLSXWRITER
    if (auto there = library.state(); !there)
        return fail(there.error());
#endif
    return functions;
}

#undef ETL_TAKE

} // namespace

const Result<LibXlsxWriter> &libXlsxWriter()
{
    static const Result<LibXlsxWriter> loaded = load();
    return loaded;
}

} // namespace Etl
