#!/bin/sh
# docshots.sh [SHOTS]: the chosen pictures of a set made by ./dev screenshots go to docs/screenshots, with a palette
# so that they stay small (needs ImageMagick). Look at them before they are committed.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
shots=${1:-$root/build/screenshots}
suffix=claro-100

# picture of the documents = scene
while read -r picture scene; do
    convert "$shots/$scene-$suffix.png" +dither -colors 256 -strip "PNG8:$root/docs/screenshots/$picture.png"
done <<LIST
processar-sucesso demonstracao-sucesso
processar-periodo demonstracao-periodo
processar-incompleto demonstracao-incompleto
assistente assistente-2
calendario calendario
historico historico
historico-procura historico-procura
dados dados
dados-graficos dados-graficos
configuracoes configuracoes
agendamento agendamento
LIST
# One of each other look.
convert "$shots/demonstracao-sucesso-escuro-100.png" +dither -colors 256 -strip "PNG8:$root/docs/screenshots/processar-sucesso-escuro.png"
ls -l "$root/docs/screenshots"
