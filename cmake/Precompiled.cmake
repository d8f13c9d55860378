# The headers of Qt and of the standard library that nearly every file reads, read once: a third of what compiling costs. The
# analysis (./dev check), the preset dev and the packages read every header where it is included: they show a missing one.
#   etl_precompiled(TARGET LINK…)        gives TARGET what suits its LINK: that of widgets, or that of the rest
#   etl_precompiled_test(TARGET LINK…)   as above, for a target that is not optimised
option(ETL_PCH "Precompiled headers" OFF)
if(NOT ETL_PCH)
  function(etl_precompiled)
  endfunction()
  function(etl_precompiled_test)
  endfunction()
  return()
endif()

# ccache takes a precompiled header for what it was made from.
if(CMAKE_CXX_COMPILER_LAUNCHER MATCHES ccache)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CMAKE_CXX_COMPILER_LAUNCHER})
  add_compile_options(-fpch-preprocess)
endif()

set(etl_common_headers
  <QCoreApplication> <QDateTime> <QDir> <QElapsedTimer> <QFile> <QHash> <QJsonDocument> <QJsonObject> <QObject> <QRegularExpression>
  <QSet> <QString> <QStringList> <QTemporaryDir> <QThread> <QTimer> <QUrl> <QVariant>
  <algorithm> <array> <chrono> <condition_variable> <functional> <map> <memory> <mutex> <optional> <set> <stop_token> <string>
  <thread> <tuple> <utility> <variant> <vector> <tl/expected.hpp>)

set(etl_widget_headers ${etl_common_headers}
  <QAbstractTableModel> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QEvent> <QFrame> <QFutureWatcher> <QHeaderView>
  <QIcon> <QLabel> <QLineEdit> <QMainWindow> <QMenu> <QPainter> <QPushButton> <QSortFilterProxyModel> <QStyle> <QTableView>
  <QToolButton> <QWidget> <QtConcurrentRun>)

file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "// nothing of its own\n")
# A precompiled header fits only files that are compiled with its options.
function(_etl_precompiled_headers name options)
  foreach(kind IN ITEMS common widget)
    set(target ${name}_${kind})
    add_library(${target} OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
    target_link_libraries(${target} PRIVATE etl_flags Qt6::Core)
    target_compile_options(${target} PRIVATE ${options})
    target_precompile_headers(${target} PRIVATE ${etl_${kind}_headers})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
  endforeach()
  target_link_libraries(${name}_widget PRIVATE Qt6::Widgets Qt6::Concurrent)
endfunction()
_etl_precompiled_headers(etl_pch "")
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  _etl_precompiled_headers(etl_pch_test -O0)
  set(etl_test_pch etl_pch_test)
else()
  set(etl_test_pch etl_pch)
endif()

function(_etl_use_precompiled target pch)
  if("${ARGN}" MATCHES "Etl::ui|Qt6::(Widgets|Charts)|fakeengine")
    target_precompile_headers(${target} REUSE_FROM ${pch}_widget)
  else()
    target_precompile_headers(${target} REUSE_FROM ${pch}_common)
  endif()
endfunction()
function(etl_precompiled target)
  _etl_use_precompiled(${target} etl_pch ${ARGN})
endfunction()
function(etl_precompiled_test target)
  _etl_use_precompiled(${target} ${etl_test_pch} ${ARGN})
endfunction()
