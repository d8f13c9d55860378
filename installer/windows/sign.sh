#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sign.sh FILE...: signs programs in place (osslsigncode). Without a certificate it says so and leaves them as they are.
#   ETL_SIGN_CERTIFICATE    PKCS#12 file (.p12, .pfx)
#   ETL_SIGN_PASSWORD_FILE  file with its password; never on a command line
#   ETL_SIGN_TIMESTAMP_URL  time stamp server; without one the signature ends with the certificate
set -eu
if [ -z "${ETL_SIGN_CERTIFICATE:-}" ]; then
    [ "${ETL_SIGN_QUIET:-}" = 1 ] ||
        echo "sign: sem certificado (ETL_SIGN_CERTIFICATE): os programas ficam sem assinatura e o Windows avisará." >&2
    exit 0
fi
for file in "$@"; do
    osslsigncode sign -pkcs12 "$ETL_SIGN_CERTIFICATE" ${ETL_SIGN_PASSWORD_FILE:+-readpass "$ETL_SIGN_PASSWORD_FILE"} \
        -h sha256 -n "Orquestrador BTG" ${ETL_SIGN_TIMESTAMP_URL:+-ts "$ETL_SIGN_TIMESTAMP_URL"} \
        -in "$file" -out "$file.signed" >&2
    mv "$file.signed" "$file"
done
