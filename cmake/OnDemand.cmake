# Libraries and modules that a program loads where it first needs them (docs/adr/0014). On Windows, whose libraries are
# static or lie beside the program, everything is linked.
#   etl_on_demand(transform LIBZIP LIBRARY zip LINK libzip::zip)  -> etl_transform sees ETL_LIBZIP="libzip.so.4" and does
#     not link it; where the library has no soname, LINK is linked, and nothing is defined
#   etl_module(modulo_simulador SOURCES a.cpp LINK Etl::simulator) -> build/bin/modulo_simulador.so, in packages
#     lib/orquestrador_btg/modulo_simulador.so
#   etl_either(app linkedbank loadedbank)  -> what links etl_app gets etl_linkedbank; a program of which
#     etl_loads_modules() was said gets etl_loadedbank, which loads the module
include_guard(GLOBAL)
include(GNUInstallDirs)
find_program(ETL_READELF NAMES ${CMAKE_READELF} readelf)

function(etl_on_demand name define)
  cmake_parse_arguments(ARG "" "LIBRARY;LINK" "" ${ARGN})
  set(soname "")
  if(NOT WIN32 AND ETL_READELF)
    find_library(ETL_${define}_FILE ${ARG_LIBRARY} REQUIRED)
    execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${ETL_READELF} -d ${ETL_${define}_FILE}
      OUTPUT_VARIABLE dynamic ERROR_QUIET)
    if(dynamic MATCHES "Library soname: \\[([^]]+)\\]")
      set(soname ${CMAKE_MATCH_1})
    endif()
  endif()
  if(soname)
    target_compile_definitions(etl_${name} PRIVATE ETL_${define}="${soname}")
    target_include_directories(etl_${name} SYSTEM PRIVATE $<TARGET_PROPERTY:${ARG_LINK},INTERFACE_INCLUDE_DIRECTORIES>)
  else()
    target_link_libraries(etl_${name} PRIVATE ${ARG_LINK})
  endif()
endfunction()

function(etl_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_library(${name} MODULE ${ARG_SOURCES} ${CMAKE_SOURCE_DIR}/core/base/moduleversion.cpp)
  set_source_files_properties(${CMAKE_SOURCE_DIR}/core/base/moduleversion.cpp PROPERTIES
    COMPILE_DEFINITIONS ETL_VERSION="${PROJECT_VERSION}")
  set_target_properties(${name} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
  # What it has in common with the program that loads it stays its own.
  target_link_options(${name} PRIVATE -Wl,--exclude-libs,ALL)
  target_link_libraries(${name} PRIVATE Etl::flags ${ARG_LINK})
  etl_moc(${name})
  install(TARGETS ${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/orquestrador_btg)
endfunction()

function(etl_either name linked loaded)
  if(WIN32)
    target_link_libraries(etl_${name} INTERFACE etl_${linked})
  else()
    target_link_libraries(etl_${name} INTERFACE
      $<IF:$<BOOL:$<TARGET_PROPERTY:ETL_LOADS_MODULES>>,etl_${loaded},etl_${linked}>)
  endif()
endfunction()

function(etl_loads_modules name)
  set_target_properties(${name} PROPERTIES ETL_LOADS_MODULES ON)
endfunction()
