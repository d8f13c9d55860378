// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/libzip.h"

#include "core/base/ondemandlibrary.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

#ifdef ETL_LIBZIP
#define ETL_TAKE(name) library.take(functions.name, #name)
#else
#define ETL_TAKE(name) functions.name = &::name
#endif

Result<LibZip> load()
{
    LibZip functions;
#ifdef ETL_LIBZIP
    OnDemandLibrary library(QStringLiteral(ETL_LIBZIP), u"abrir pacotes e planilhas do BTG"_s);
#endif
    ETL_TAKE(zip_discard);
    ETL_TAKE(zip_error_fini);
    ETL_TAKE(zip_error_init);
    ETL_TAKE(zip_error_strerror);
    ETL_TAKE(zip_fclose);
    ETL_TAKE(zip_file_get_error);
    ETL_TAKE(zip_fopen_index);
    ETL_TAKE(zip_fread);
    ETL_TAKE(zip_get_error);
    ETL_TAKE(zip_get_num_entries);
    ETL_TAKE(zip_open_from_source);
#ifdef Q_OS_WIN
    ETL_TAKE(zip_source_win32w_create);
#else
    ETL_TAKE(zip_source_file_create);
#endif
    ETL_TAKE(zip_source_free);
    ETL_TAKE(zip_stat_index);
    ETL_TAKE(zip_stat_init);
#ifdef ETL_LIBZIP
    if (auto there = library.state(); !there)
        return fail(there.error());
#endif
    return functions;
}

#undef ETL_TAKE

} // namespace

const Result<LibZip> &libZip()
{
    static const Result<LibZip> loaded = load();
    return loaded;
}

} // namespace Etl
