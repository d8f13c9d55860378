# The only three ways to make a target. LINK names what the target may see: the floors of docs/architecture.md.
#   etl_library(transform SOURCES a.cpp b.cpp LINK Etl::model libzip::zip)   -> static library etl_transform, alias Etl::transform
#   etl_program(orquestrador_btg SOURCES main.cpp LINK Etl::app)             -> build/bin/orquestrador_btg
#     DESCRIPTION "what Windows shows of it"
#   etl_test(tst_decimal SOURCES tst_decimal.cpp LINK Etl::base LABELS unit) -> build/bin/tests/tst_decimal, one CTest test
function(etl_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(etl_${name} STATIC ${ARG_SOURCES})
  add_library(Etl::${name} ALIAS etl_${name})
  target_link_libraries(etl_${name} PUBLIC Etl::flags ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
endfunction()

function(etl_program name)
  cmake_parse_arguments(ARG "WINDOWED" "DESCRIPTION" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  if(ARG_WINDOWED)
    set_target_properties(${name} PROPERTIES WIN32_EXECUTABLE ON)
  endif()
  target_link_libraries(${name} PRIVATE Etl::flags ${ARG_LINK})
  if(WIN32)
    etl_windows_resources(${name} "${ARG_DESCRIPTION}")
  endif()
endfunction()

# MYSQL: the test needs the throw-away MariaDB (fixture "mariadb"). PROGRAMS: targets the test starts; built before it.
function(etl_test name)
  cmake_parse_arguments(ARG "MYSQL;SERIAL" "TIMEOUT" "SOURCES;LINK;LABELS;PROGRAMS;ARGS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests UNITY_BUILD OFF)
  target_link_libraries(${name} PRIVATE Etl::flags Etl::testsupport Qt6::Test ${ARG_LINK})
  target_compile_definitions(${name} PRIVATE
    ETL_SOURCE_DIR="${CMAKE_SOURCE_DIR}" ETL_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" ETL_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
  if(ARG_PROGRAMS)
    add_dependencies(${name} ${ARG_PROGRAMS})
  endif()
  add_test(NAME ${name} COMMAND ${name} ${ARG_ARGS})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  # A third locale and a far time zone, so that code which mixes formats or zones cannot pass by luck.
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANG=C.UTF-8;TZ=Pacific/Auckland;ETL_REQUIRE_MYSQL=1;UBSAN_OPTIONS=print_stacktrace=1;ASAN_OPTIONS=detect_leaks=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp,print_suppressions=0")
  if(ARG_MYSQL)
    set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED mariadb)
  endif()
  if(ARG_SERIAL)
    set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
  endif()
endfunction()
