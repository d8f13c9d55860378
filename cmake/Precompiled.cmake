# The headers of Qt and of the standard library that nearly every file reads, read once. Only for the sanitizer's build: there
# the analysis does not run, and every other build still shows an include that is missing.
#   etl_precompiled(TARGET LINK…)   gives TARGET what suits its LINK: that of widgets, or that of the rest
option(ETL_PCH "Precompiled headers" OFF)
if(NOT ETL_PCH)
  function(etl_precompiled)
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

file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "// nothing of its own\n")
add_library(etl_pch OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(etl_pch PRIVATE etl_flags Qt6::Core)
target_precompile_headers(etl_pch PRIVATE ${etl_common_headers})
add_library(etl_pch_widgets OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(etl_pch_widgets PRIVATE etl_flags Qt6::Widgets Qt6::Concurrent)
target_precompile_headers(etl_pch_widgets PRIVATE ${etl_common_headers}
  <QAbstractTableModel> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QEvent> <QFrame> <QFutureWatcher> <QHeaderView>
  <QIcon> <QLabel> <QLineEdit> <QMainWindow> <QMenu> <QPainter> <QPushButton> <QSortFilterProxyModel> <QStyle> <QTableView>
  <QToolButton> <QWidget> <QtConcurrentRun>)
set_target_properties(etl_pch etl_pch_widgets PROPERTIES AUTOMOC OFF)

function(etl_precompiled target)
  if("${ARGN}" MATCHES "Etl::ui|Qt6::(Widgets|Charts)|fakeengine")
    target_precompile_headers(${target} REUSE_FROM etl_pch_widgets)
  else()
    target_precompile_headers(${target} REUSE_FROM etl_pch)
  endif()
endfunction()
