# etl_test(NAME SOURCES NAME.cpp headers… LINK targets… LABELS label [options]) makes one CTest test. MYSQL: it needs the throw-away
# MariaDB (fixture "mariadb"). PROGRAMS: targets it starts; built before it. ALONE: it shares no program (a main of its own).
#
# Where files are compiled one by one (preset dev), NAME is a program: build/bin/tests/NAME. In a unity build the tests of a
# directory share a few programs, build/bin/tests/suite_DIRECTORY_N NAME, because reading Qt's headers is three quarters of the
# work of compiling a test: each .cpp stands in a namespace of its own there, after all their headers (SuiteHeaders.h.in), and
# QTEST_MAIN enters the test in the table of tests/support/testsuite.h.
set(ETL_TESTS_PER_SUITE 12)

function(etl_test name)
  cmake_parse_arguments(ARG "MYSQL;SERIAL;ALONE" "TIMEOUT" "SOURCES;LINK;LABELS;PROGRAMS;ARGS" ${ARGN})
  if(CMAKE_UNITY_BUILD AND NOT ARG_ALONE)
    _etl_join_suite(program)
    foreach(list SOURCES LINK PROGRAMS)
      set_property(DIRECTORY APPEND PROPERTY ${program}_${list} ${ARG_${list}})
    endforeach()
    add_test(NAME ${name} COMMAND ${program} ${name} ${ARG_ARGS})
  else()
    _etl_test_program(${name} "${ARG_SOURCES}" "${ARG_LINK}" "${ARG_PROGRAMS}")
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    add_test(NAME ${name} COMMAND ${name} ${ARG_ARGS})
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  # A third locale and a far time zone, so that code which mixes formats or zones cannot pass by luck.
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANG=C.UTF-8;TZ=Pacific/Auckland;ETL_REQUIRE_MYSQL=1;UBSAN_OPTIONS=print_stacktrace=1;ASAN_OPTIONS=detect_leaks=1:quarantine_size_mb=8;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp,print_suppressions=0")
  if(ARG_MYSQL)
    set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED mariadb)
  endif()
  if(ARG_SERIAL)
    set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
  endif()
endfunction()

# The name of the suite that the next test of this directory goes to. The program itself is made when the directory ends.
function(_etl_join_suite result)
  get_property(count DIRECTORY PROPERTY ETL_SUITE_TESTS)
  if(NOT count)
    set(count 0)
    cmake_language(DEFER CALL _etl_make_suites)
  endif()
  math(EXPR number "${count} / ${ETL_TESTS_PER_SUITE}")
  math(EXPR count "${count} + 1")
  set_property(DIRECTORY PROPERTY ETL_SUITE_TESTS ${count})
  file(RELATIVE_PATH place ${CMAKE_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
  string(REPLACE "/" "_" place ${place})
  set(suite suite_${place}_${number})
  get_property(suites DIRECTORY PROPERTY ETL_SUITES)
  if(NOT suite IN_LIST suites)
    set_property(DIRECTORY APPEND PROPERTY ETL_SUITES ${suite})
  endif()
  set(${result} ${suite} PARENT_SCOPE)
endfunction()

function(_etl_make_suites)
  get_property(suites DIRECTORY PROPERTY ETL_SUITES)
  foreach(suite IN LISTS suites)
    foreach(list SOURCES LINK PROGRAMS)
      get_property(${list} DIRECTORY PROPERTY ${suite}_${list})
      list(REMOVE_DUPLICATES ${list})
    endforeach()
    _etl_test_program(${suite} "${SOURCES}" "${LINK};Etl::testsuite" "${PROGRAMS}")
    _etl_suite_headers(${suite} "${SOURCES}")
    set_target_properties(${suite} PROPERTIES
      UNITY_BUILD_BATCH_SIZE 0
      UNITY_BUILD_UNIQUE_ID ETL_TEST_SCOPE
      UNITY_BUILD_CODE_BEFORE_INCLUDE "#include \"${suite}_headers.h\"\nnamespace ETL_TEST_SCOPE {"
      UNITY_BUILD_CODE_AFTER_INCLUDE "} // namespace")
    target_include_directories(${suite} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/suites)
  endforeach()
endfunction()

# All that the files of a suite include, so that nothing is left to be included inside of their namespaces.
function(_etl_suite_headers suite sources)
  set(includes "")
  foreach(source IN LISTS sources)
    if(source MATCHES "[.]cpp$" AND NOT source MATCHES "^tst_")
      set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    elseif(source MATCHES "[.]cpp$")
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${source})
      file(STRINGS ${source} lines REGEX "^#include " ENCODING UTF-8)
      list(FILTER lines EXCLUDE REGEX "[.]moc\"")
      list(APPEND includes ${lines})
    endif()
  endforeach()
  list(REMOVE_DUPLICATES includes)
  list(JOIN includes "\n" ETL_SUITE_INCLUDES)
  configure_file(${CMAKE_SOURCE_DIR}/cmake/SuiteHeaders.h.in ${CMAKE_CURRENT_BINARY_DIR}/suites/${suite}_headers.h @ONLY)
endfunction()

function(_etl_test_program name sources link programs)
  add_executable(${name} ${sources})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
  target_link_libraries(${name} PRIVATE Etl::flags Etl::testsupport Qt6::Test ${link})
  etl_precompiled_test(${name} ${link})
  etl_moc(${name})
  target_compile_definitions(${name} PRIVATE
    ETL_SOURCE_DIR="${CMAKE_SOURCE_DIR}" ETL_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" ETL_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
  # What is tested is optimised, not the test.
  target_compile_options(${name} PRIVATE -O0)
  if(programs)
    add_dependencies(${name} ${programs})
  endif()
endfunction()
