# `cmake --install`: the command, the library with its headers, the rules, and what find_package(hjemmel) reads.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/hjemmel)

install(TARGETS hjemmel hjemmel_options hjemmel_grammar EXPORT hjemmel_targets)
install(EXPORT hjemmel_targets NAMESPACE hjemmel:: DESTINATION ${package_folder})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/engine/include/hjemmel DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/rules/ DESTINATION ${CMAKE_INSTALL_DATADIR}/hjemmel/rules
        FILES_MATCHING PATTERN "*.regel")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(TARGET hjemmel_store)
  install(TARGETS hjemmel_store EXPORT hjemmel_targets)
  install(FILES ${PROJECT_SOURCE_DIR}/store/include/hjemmel/store.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/hjemmel)
endif()
if(TARGET hjemmel_cli)
  install(TARGETS hjemmel_cli)
endif()

set(HJEMMEL_WITH_STORE OFF)
if(TARGET hjemmel_store)
  set(HJEMMEL_WITH_STORE ON)
endif()
configure_package_config_file(cmake/hjemmel-config.cmake.in ${PROJECT_BINARY_DIR}/hjemmel-config.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/hjemmel-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/hjemmel-config.cmake ${PROJECT_BINARY_DIR}/hjemmel-config-version.cmake
        DESTINATION ${package_folder})
