#include "engine/source/sha256.h"

#include <openssl/evp.h>

namespace hjemmel {

std::string sha256_hex(std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest, &length, EVP_sha256(), nullptr);
  const char* digits = "0123456789abcdef";
  std::string hex;
  for (unsigned int index = 0; index < length; ++index) {
    hex += digits[digest[index] >> 4];
    hex += digits[digest[index] & 15];
  }
  return hex;
}

}  // namespace hjemmel
