# orquestrador-btg_<version>_amd64.deb. Included by CMakeLists.txt; what it needs: .ci/debian-packages-deb.txt.
find_program(ETL_RSVG rsvg-convert REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(here ${CMAKE_CURRENT_BINARY_DIR})

# Policy wants these compressed, without a name or a time inside.
function(etl_install_compressed file destination)
  get_filename_component(name ${file} NAME)
  add_custom_command(OUTPUT ${here}/${name}.gz
    COMMAND gzip -9nc ${file} > ${here}/${name}.gz
    DEPENDS ${file} VERBATIM)
  set_property(GLOBAL APPEND PROPERTY etl_deb_files ${here}/${name}.gz)
  install(FILES ${here}/${name}.gz DESTINATION ${destination})
endfunction()

foreach(program IN LISTS programs)
  etl_install_compressed(${here}/${program}.1 ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()

foreach(size IN ITEMS 16 22 24 32 48 64 128 256)
  set(png ${here}/icons/${size}/orquestrador-btg.png)
  file(MAKE_DIRECTORY ${here}/icons/${size})
  add_custom_command(OUTPUT ${png}
    COMMAND ${ETL_RSVG} --width ${size} --height ${size} --output ${png} ${CMAKE_SOURCE_DIR}/resources/icons/orquestrador.svg
    DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/orquestrador.svg VERBATIM)
  set_property(GLOBAL APPEND PROPERTY etl_deb_files ${png})
  install(FILES ${png} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()

set(ETL_PACKAGE_MAINTAINER "Orquestrador BTG <orquestrador-btg@localhost.localdomain>" CACHE STRING
  "Who answers for the packages: Name <address>")

set(epoch ${CMAKE_BINARY_DIR}/epoch) # renew_resources writes $SOURCE_DATE_EPOCH there when it changes
if(NOT EXISTS ${epoch})
  file(WRITE ${epoch} "")
endif()
add_custom_command(OUTPUT ${here}/changelog
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/changelog.py ${CMAKE_SOURCE_DIR}/CHANGELOG.md
          ${PROJECT_VERSION} ${ETL_PACKAGE_MAINTAINER} ${here}/changelog
  DEPENDS changelog.py ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${epoch} VERBATIM)
etl_install_compressed(${here}/changelog ${doc})

# What is inside, read off the finished programs: components, their versions and licences.
set(sbom ${CMAKE_SOURCE_DIR}/installer/sbom)
add_custom_command(OUTPUT ${here}/sbom.cdx.json ${here}/licencas-de-terceiros.txt
  COMMAND ${Python3_EXECUTABLE} ${sbom}/collect_deb.py --build ${CMAKE_BINARY_DIR}
          --output ${here}/components.json $<TARGET_FILE:orquestrador_btg> $<TARGET_FILE:orquestrador_btg_console>
          $<TARGET_FILE:btg_simulador> $<TARGET_FILE:modulo_graficos> $<TARGET_FILE:modulo_simulador>
  COMMAND ${Python3_EXECUTABLE} ${sbom}/sbom.py --name orquestrador-btg --version ${PROJECT_VERSION}
          --licence GPL-3.0-or-later --components ${here}/components.json --output ${here}/sbom.cdx.json
  COMMAND ${Python3_EXECUTABLE} ${sbom}/licences.py --components ${here}/components.json
          --elsewhere ligada aberta --output ${here}/licencas-de-terceiros.txt
  DEPENDS ${programs} modulo_graficos modulo_simulador ${sbom}/collect_deb.py ${sbom}/sbom.py ${sbom}/licences.py ${epoch} VERBATIM)
etl_install_compressed(${here}/licencas-de-terceiros.txt ${doc})
install(FILES ${here}/sbom.cdx.json ${CMAKE_CURRENT_SOURCE_DIR}/copyright DESTINATION ${doc})

get_property(files GLOBAL PROPERTY etl_deb_files)
add_custom_target(etl_deb ALL DEPENDS ${files} ${here}/sbom.cdx.json)

# The guides that a person reads without the window.
install(FILES ${CMAKE_SOURCE_DIR}/docs/instalacao.md ${CMAKE_SOURCE_DIR}/docs/operacao.md
  ${CMAKE_SOURCE_DIR}/docs/guia-do-operador.md DESTINATION ${doc})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME orquestrador-btg)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT ${ETL_PACKAGE_MAINTAINER})
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "carteira e rentabilidade do BTG Pactual, da API ao banco de dados")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Busca na API do BTG Pactual os relatórios diários de fundos de investimento
(carteira e rentabilidade), confere os valores e grava em MySQL, MariaDB ou
SQLite. Os valores são decimais exatos do arquivo à coluna; cada carga
substitui o fundo inteiro; um dia só conta como carregado quando todos os
fundos esperados estão gravados.
.
O pacote traz o console do operador, a linha de comando para agendadores e um
simulador da API do banco com fundos inventados.")
# Libraries by shlibdeps. What is opened at run time: database drivers, icons drawn from SVG, Qt's own texts in
# Portuguese, and the authorities by which the bank's certificate is checked. (Platforms xcb and offscreen, TLS and
# printing come with libqt6gui6, libqt6network6 and libqt6printsupport6; MariaDB's login plugins with libmariadb3.)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "libqt6sql6-mysql, libqt6sql6-sqlite, libqt6svg6, qt6-translations-l10n, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
  "qt6-wayland, cron | cron-daemon, gnome-keyring | kwalletmanager, fonts-dejavu-core | fonts-noto-core")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion, mariadb-client | default-mysql-client")
include(CPack)

# The proof in a clean root needs root and a mirror, so it is a test of this folder only: ./dev test deb.
enable_testing()
add_test(NAME deb_proof
  COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/prove-deb.sh
          ${CMAKE_BINARY_DIR}/orquestrador-btg_${PROJECT_VERSION}_amd64.deb ${CMAKE_BINARY_DIR}/prova)
set_tests_properties(deb_proof PROPERTIES LABELS deb TIMEOUT 1800)
