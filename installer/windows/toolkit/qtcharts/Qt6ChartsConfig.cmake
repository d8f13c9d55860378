# SPDX-License-Identifier: GPL-3.0-or-later
if(NOT TARGET Qt6::Charts)
  add_library(Qt6::Charts STATIC IMPORTED)
  get_filename_component(etl_charts_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
  set_target_properties(Qt6::Charts PROPERTIES
    IMPORTED_LOCATION ${etl_charts_prefix}/lib/libQt6Charts.a
    INTERFACE_INCLUDE_DIRECTORIES "${etl_charts_prefix}/include;${etl_charts_prefix}/include/QtCharts"
    INTERFACE_LINK_LIBRARIES "Qt6::Widgets;Qt6::Gui;Qt6::Core")
endif()
set(Qt6Charts_FOUND TRUE)
