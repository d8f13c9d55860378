; SPDX-License-Identifier: GPL-3.0-or-later
; What the installer says. UTF-8.
!macro Text NAME PORTUGUESE ENGLISH
  LangString ${NAME} ${LANG_PORTUGUESEBR} `${PORTUGUESE}`
  LangString ${NAME} ${LANG_ENGLISH} `${ENGLISH}`
!macroend
!define Text `!insertmacro Text`

${Text} WELCOME_TEXT "Este assistente instala o ${PRODUCT} ${VERSION}: o console, a linha de comando e o simulador da API do BTG.$\r$\n$\r$\nUma versão já instalada é atualizada no mesmo lugar. Configuração (.env), logs e dados não são tocados.$\r$\n$\r$\nSe o console estiver aberto, o assistente pede que ele feche; uma carga em andamento nunca é interrompida.$\r$\n$\r$\n$_CLICK" \
  "This wizard installs ${PRODUCT} ${VERSION}: the console, the command line and the simulator of BTG's API.$\r$\n$\r$\nA version that is installed already is upgraded in place. Configuration (.env), logs and data are not touched.$\r$\n$\r$\nIf the console is open, the wizard asks it to close; a load that is going is never interrupted.$\r$\n$\r$\n$_CLICK"
${Text} SCOPE_TITLE "Para quem instalar" "Who to install for"
${Text} SCOPE_SUBTITLE "Escolha quem vai usar o ${PRODUCT} neste computador." "Choose who will use ${PRODUCT} on this computer."
${Text} SCOPE_ME "Somente para &mim" "Only for &me"
${Text} SCOPE_ME_MORE "Não exige direitos de administrador." "Needs no administrator's rights."
${Text} SCOPE_ALL "Para &todos os usuários deste computador" "For &everybody on this computer"
${Text} SCOPE_ALL_MORE "Exige direitos de administrador: o Windows pedirá a confirmação." "Needs administrator's rights: Windows will ask for confirmation."
${Text} DESKTOP_ICON "Criar um ícone na área de &trabalho" "Create a &desktop icon"
${Text} DATA_STAYS "Cada usuário tem a sua configuração e os seus logs em AppData\Local\OrquestradorBTG. A instalação, a atualização e a desinstalação não mexem nessa pasta." \
  "Every user has a configuration and logs of their own in AppData\Local\OrquestradorBTG. Installing, upgrading and uninstalling leave that folder alone."
${Text} RUN_CONSOLE "Abrir o console" "Open the console"
${Text} SHOW_GUIDE "Abrir o guia do operador" "Open the operator's guide (Portuguese)"
${Text} ASK_CLOSE "O console do ${PRODUCT} está aberto e precisa fechar para continuar.$\r$\n$\r$\nOK pede que ele feche. Com uma execução em andamento ele não fecha: espere o fim dela." \
  "The console of ${PRODUCT} is open and must close first.$\r$\n$\r$\nOK asks it to close. While a run is going it does not close: wait for its end."
${Text} IN_USE "O programa $0 está em uso; uma carga pode estar em andamento e não será interrompida.$\r$\n$\r$\nEspere o fim dela (ou feche o programa) e escolha Repetir." \
  "The program $0 is in use; a load may be going and will not be interrupted.$\r$\n$\r$\nWait for its end (or close the program) and choose Retry."
${Text} NOT_ADMIN "Instalar para todos os usuários exige direitos de administrador. Instale somente para este usuário, ou peça ao suporte de informática." \
  "Installing for everybody needs administrator's rights. Install only for this user, or ask your IT support."
${Text} OLD_WINDOWS "O ${PRODUCT} exige o Windows 10 de 64 bits, versão 1809 ou posterior." "${PRODUCT} needs 64-bit Windows 10, version 1809 or later."
${Text} NOT_WRITTEN "Os arquivos não puderam ser gravados: confira o espaço e os direitos na pasta de instalação." \
  "The files could not be written: check the space and the rights of the installation folder."
