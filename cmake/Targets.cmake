# The only three ways to make a target. LINK names what the target may see: the floors of docs/architecture.md.
#   etl_library(transform SOURCES a.cpp b.cpp LINK Etl::model libzip::zip)   -> static library etl_transform, alias Etl::transform
#   etl_program(orquestrador_btg SOURCES main.cpp LINK Etl::app)             -> build/bin/orquestrador_btg
#     DESCRIPTION "what Windows shows of it"
#   etl_test(tst_decimal SOURCES tst_decimal.cpp LINK Etl::base LABELS unit) -> one CTest test: see Tests.cmake
function(etl_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(etl_${name} STATIC ${ARG_SOURCES})
  add_library(Etl::${name} ALIAS etl_${name})
  target_link_libraries(etl_${name} PUBLIC Etl::flags ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
  etl_precompiled(etl_${name} ${ARG_LINK})
  etl_moc(etl_${name})
endfunction()

function(etl_program name)
  cmake_parse_arguments(ARG "WINDOWED" "DESCRIPTION" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  if(ARG_WINDOWED)
    set_target_properties(${name} PROPERTIES WIN32_EXECUTABLE ON)
  endif()
  target_link_libraries(${name} PRIVATE Etl::flags ${ARG_LINK})
  etl_precompiled(${name} ${ARG_LINK})
  etl_moc(${name})
  if(WIN32)
    etl_windows_resources(${name} "${ARG_DESCRIPTION}")
  endif()
endfunction()
