# Runs floors.cmake on a tree that breaks every rule and compares what it says with bad/expected.txt.
# cmake -DHERE=<tests/architecture> -DWORK=<scratch folder> -P floorsbite.cmake
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${WORK}")
file(COPY "${HERE}/bad/" DESTINATION "${WORK}")
string(REPEAT "// one line more\n" 400 filler)
file(WRITE "${WORK}/core/base/long.cpp" "// SPDX-License-Identifier: GPL-3.0-or-later\n${filler}")

execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${HERE}/floors.cmake
  RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE errors)
if(code EQUAL 0)
  message(FATAL_ERROR "floors.cmake accepts a tree that breaks every rule:\n${output}")
endif()
string(REGEX MATCHALL "(floor|relative|widget|expected|hidden|licence|room|environment|thread|binary|link|length|twin): [^\n]+" said "${output}")
list(SORT said)
string(REPLACE ";" "\n" said "${said}")
file(READ "${HERE}/bad/expected.txt" wanted)
string(STRIP "${wanted}" wanted)
if(NOT said STREQUAL wanted)
  message(FATAL_ERROR "floors.cmake should say:\n${wanted}\n\nand says:\n${said}")
endif()
message(STATUS "every rule bites")
