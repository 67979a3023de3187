# How everything is compiled (hjemmel_options) and what we ask of the code that we wrote ourselves (hjemmel_warnings).
add_library(hjemmel_options INTERFACE)
target_compile_features(hjemmel_options INTERFACE cxx_std_20)
if(HJEMMEL_SANITIZE)
  target_compile_options(hjemmel_options INTERFACE -fsanitize=${HJEMMEL_SANITIZE} -fno-sanitize-recover=all
                                                   -fno-omit-frame-pointer)
  target_link_options(hjemmel_options INTERFACE -fsanitize=${HJEMMEL_SANITIZE})
endif()

add_library(hjemmel_warnings INTERFACE)
target_compile_options(hjemmel_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion
                                                  # g++ also warns of enumerators, which shadow nothing.
                                                  $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow>
                                                  $<$<BOOL:${HJEMMEL_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # g++ 12 sees ghosts in std::string where it inlines much, and in precompiled headers; clang and the sanitizers look for
  # real ones.
  target_compile_options(hjemmel_warnings INTERFACE -Wno-maybe-uninitialized -Wno-restrict -Wno-dangling-pointer
                                                    -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()

# hjemmel_precompiled(<name> <headers>...): headers that cost more than what includes them. A preset that is to find
# missing includes (tidy) does not set HJEMMEL_PRECOMPILED.
function(hjemmel_precompiled name)
  add_library(${name} OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/engine/include)
  target_link_libraries(${name} PRIVATE hjemmel_options hjemmel_warnings Boost::headers date::date)
  target_precompile_headers(${name} PRIVATE ${ARGN})
  # The compiler cache compares contents, so clang must not write the time into them.
  target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
endfunction()

# Headers of others only, which have include guards: a compiler cache hands out what was precompiled when a file had another
# date, and `#pragma once` would then read the file again.
set(HJEMMEL_LARGE_HEADERS <boost/multiprecision/cpp_int.hpp> <date/date.h> <algorithm> <functional> <map> <optional> <set>
                          <string> <vector>)
if(HJEMMEL_PRECOMPILED)
  hjemmel_precompiled(hjemmel_precompiled_room ${HJEMMEL_LARGE_HEADERS})
endif()
if(HJEMMEL_PRECOMPILED AND HJEMMEL_TESTS)
  hjemmel_precompiled(hjemmel_precompiled_test <gtest/gtest.h> ${HJEMMEL_LARGE_HEADERS})
  # As programs are compiled, or the compiler refuses them.
  set_target_properties(hjemmel_precompiled_test PROPERTIES POSITION_INDEPENDENT_CODE OFF)
  target_compile_options(hjemmel_precompiled_test PRIVATE -fPIE)
  target_link_libraries(hjemmel_precompiled_test PRIVATE GTest::gtest)
endif()

# hjemmel_room(<name> <sources>...): one folder of the engine, compiled once and used by the library and by its own tests.
function(hjemmel_room name)
  add_library(hjemmel_${name} OBJECT ${ARGN})
  target_include_directories(hjemmel_${name} PUBLIC ${PROJECT_SOURCE_DIR}/engine/include ${PROJECT_SOURCE_DIR})
  target_link_libraries(hjemmel_${name} PUBLIC hjemmel_options Boost::headers date::date PRIVATE hjemmel_warnings)
  # engine/syntax is compiled with a flag that ANTLR's headers ask for, and that would have to be that of these too.
  if(HJEMMEL_PRECOMPILED AND NOT name STREQUAL "syntax")
    target_precompile_headers(hjemmel_${name} REUSE_FROM hjemmel_precompiled_room)
  endif()
endfunction()

# hjemmel_unit_test(<name> ROOMS <rooms> SOURCES <sources>): one GoogleTest program over some rooms of the engine.
function(hjemmel_unit_test name)
  cmake_parse_arguments(arg "" "" "ROOMS;SOURCES" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${name} PRIVATE HJEMMEL_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE hjemmel_warnings GTest::gtest_main)
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(${name} PRIVATE hjemmel_${room})
  endforeach()
  if(HJEMMEL_PRECOMPILED)
    target_precompile_headers(${name} REUSE_FROM hjemmel_precompiled_test)
  endif()
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()
