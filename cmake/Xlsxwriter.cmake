# libxlsxwriter has no CMake package in Debian: header and library are looked for by name.
include_guard(GLOBAL)
find_path(ETL_XLSXWRITER_INCLUDE xlsxwriter.h REQUIRED)
find_library(ETL_XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
add_library(xlsxwriter INTERFACE)
target_include_directories(xlsxwriter SYSTEM INTERFACE ${ETL_XLSXWRITER_INCLUDE})
target_link_libraries(xlsxwriter INTERFACE ${ETL_XLSXWRITER_LIBRARY} $<TARGET_NAME_IF_EXISTS:ZLIB::ZLIB>)
