# SPDX-License-Identifier: GPL-3.0-or-later
# What a Windows program carries in itself: icon, version and manifest.
#   etl_windows_resources(orquestrador_btg "Orquestrador BTG - linha de comando")
include_guard(GLOBAL)

set(ETL_WINDOWS_ICON ${CMAKE_BINARY_DIR}/orquestrador.ico)
find_program(ETL_RSVG rsvg-convert REQUIRED)
find_program(ETL_CONVERT convert REQUIRED)
set(etl_icon_svg ${CMAKE_SOURCE_DIR}/resources/icons/orquestrador.svg)
set(etl_icon_commands)
set(etl_icon_pictures)
foreach(side IN ITEMS 16 20 24 32 40 48 64 128 256)
  list(APPEND etl_icon_commands COMMAND ${ETL_RSVG} -w ${side} -h ${side} -o ${CMAKE_BINARY_DIR}/icon-${side}.png ${etl_icon_svg})
  list(APPEND etl_icon_pictures ${CMAKE_BINARY_DIR}/icon-${side}.png)
endforeach()
add_custom_command(OUTPUT ${ETL_WINDOWS_ICON} ${etl_icon_commands}
  COMMAND ${ETL_CONVERT} ${etl_icon_pictures} -strip ${ETL_WINDOWS_ICON}
  DEPENDS ${etl_icon_svg} COMMENT "orquestrador.ico")
add_custom_target(etl_windows_icon DEPENDS ${ETL_WINDOWS_ICON})

function(etl_windows_resources name description)
  set(ETL_PROGRAM ${name})
  set(ETL_DESCRIPTION "${description}")
  set(folder ${CMAKE_BINARY_DIR}/windows-resources/${name})
  configure_file(${CMAKE_SOURCE_DIR}/installer/windows/resources/program.rc.in ${folder}/${name}.rc @ONLY)
  configure_file(${CMAKE_SOURCE_DIR}/installer/windows/resources/program.manifest.in ${folder}/${name}.manifest @ONLY)
  enable_language(RC)
  target_sources(${name} PRIVATE ${folder}/${name}.rc)
  set_source_files_properties(${folder}/${name}.rc TARGET_DIRECTORY ${name} PROPERTIES
    OBJECT_DEPENDS "${ETL_WINDOWS_ICON};${folder}/${name}.manifest" COMPILE_OPTIONS "-c65001" SKIP_UNITY_BUILD_INCLUSION ON)
  add_dependencies(${name} etl_windows_icon)
  # The same bytes out of the same sources.
  target_link_options(${name} PRIVATE -Wl,--no-insert-timestamp)
endfunction()
