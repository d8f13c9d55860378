# One INTERFACE target carries every flag; no flag is set anywhere else.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Qt's own setup wants one for installed programs. Room for it in those of the build folder would be empty entries, in
# which the loader looks into the current folder for every library.
set(CMAKE_SKIP_INSTALL_RPATH ON)

option(ETL_WERROR "Warnings are errors" OFF)
option(ETL_HARDEN "Hardened and reproducible: for packages" OFF)
option(ETL_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

find_program(ETL_CCACHE ccache)
if(ETL_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ETL_CCACHE})
endif()

add_library(etl_flags INTERFACE)
add_library(Etl::flags ALIAS etl_flags)
target_include_directories(etl_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(etl_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${ETL_WERROR}>:-Werror>)
target_compile_definitions(etl_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_NO_FOREACH)
if(ETL_SANITIZE)
  target_compile_options(etl_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(etl_flags INTERFACE -fsanitize=address,undefined)
endif()
# A third of the default linker's time, for forty programs.
find_program(ETL_LLD ld.lld)
if(ETL_LLD AND ETL_TESTS AND NOT WIN32)
  target_link_options(etl_flags INTERFACE -fuse-ld=lld)
endif()
# What Debian's own packages are built with; no path of this computer gets into a program.
if(ETL_HARDEN)
  target_compile_definitions(etl_flags INTERFACE _FORTIFY_SOURCE=2 _GLIBCXX_ASSERTIONS)
  target_compile_options(etl_flags INTERFACE -fstack-protector-strong -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
  target_link_options(etl_flags INTERFACE -pie -Wl,-z,relro,-z,now)
endif()
