# etl_moc(TARGET): TARGET's moc reads the file itself and no header that it includes (moc.sh.in): a fiftieth of the time.
if(CMAKE_HOST_UNIX)
  get_target_property(etl_moc Qt6::moc LOCATION)
  get_target_property(etl_folders Qt6::Core INTERFACE_INCLUDE_DIRECTORIES)
  find_file(etl_system_header qsystemdetection.h PATHS ${etl_folders} PATH_SUFFIXES QtCore REQUIRED NO_CACHE
    NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  configure_file(${CMAKE_CURRENT_LIST_DIR}/moc.sh.in ${CMAKE_BINARY_DIR}/moc/moc @ONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endif()
# Every source includes the moc output of its header, so what AUTOMOC collects for TARGET is empty, or small for a test:
# compiled sooner without a precompiled header.
function(etl_moc target)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp PROPERTIES
    SKIP_PRECOMPILE_HEADERS ON)
  if(CMAKE_HOST_UNIX)
    set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE ${CMAKE_BINARY_DIR}/moc/moc)
  endif()
endfunction()
