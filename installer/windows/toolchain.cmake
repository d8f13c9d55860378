# SPDX-License-Identifier: GPL-3.0-or-later
# CMake toolchain: Debian's mingw-w64 (posix threads) -> 64-bit Windows.
# The cross-built libraries are in ETL_WINDOWS_PREFIX (variable or environment), made by installer/windows/toolkit.sh.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_VERSION 10.0)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(ETL_MINGW x86_64-w64-mingw32)
# By their full names: the short ones may point to the compilers without std::thread.
set(CMAKE_C_COMPILER ${ETL_MINGW}-gcc-posix)
set(CMAKE_CXX_COMPILER ${ETL_MINGW}-g++-posix)
set(CMAKE_RC_COMPILER ${ETL_MINGW}-windres)

if(NOT ETL_WINDOWS_PREFIX)
  if(DEFINED ENV{ETL_WINDOWS_PREFIX})
    set(ETL_WINDOWS_PREFIX "$ENV{ETL_WINDOWS_PREFIX}")
  else()
    message(FATAL_ERROR "Where are the Windows libraries? ./dev package windows makes them and sets ETL_WINDOWS_PREFIX.")
  endif()
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES ETL_WINDOWS_PREFIX)
set(CMAKE_FIND_ROOT_PATH ${ETL_WINDOWS_PREFIX} /usr/${ETL_MINGW})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# pkg-config must never answer with the host's libraries.
set(ENV{PKG_CONFIG_LIBDIR} ${ETL_WINDOWS_PREFIX}/lib/pkgconfig)
set(ENV{PKG_CONFIG_PATH} "")

# moc, rcc, uic and lrelease are the host's, of the same Qt version.
set(QT_HOST_PATH /usr CACHE PATH "")
file(GLOB etl_host_qt /usr/lib/*/cmake/Qt6Core)
if(etl_host_qt)
  list(GET etl_host_qt 0 etl_host_qt)
  cmake_path(GET etl_host_qt PARENT_PATH etl_host_qt)
  set(QT_HOST_PATH_CMAKE_DIR ${etl_host_qt} CACHE PATH "")
endif()
