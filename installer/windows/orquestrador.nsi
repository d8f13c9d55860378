; SPDX-License-Identifier: GPL-3.0-or-later
; makensis -DVERSION= -DFILES= (install.nsh, uninstall.nsh) -DICON= -DSIDE= -DOUT= orquestrador.nsi        (package.sh does it)
; Silent: OrquestradorBTG-x-setup.exe /S [/AllUsers | /CurrentUser] [/DesktopIcon] [/D=folder, last and without quotes]
; Exit codes: 0 installed, 1 given up by the user, 2 could not be written, 10 a program is in use, 11 administrator's
; rights are missing, 13 Windows is too old.
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
!ifdef SIGN
  !uninstfinalize `"${SIGN}" "%1"`
!endif
SetCompressor /SOLID lzma
AllowSkipFiles off

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include TextFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include nsDialogs.nsh

!define PRODUCT "Orquestrador BTG"
!define CONSOLE "orquestrador_btg_console.exe"
!define KEY "Software\OrquestradorBTG"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\OrquestradorBTG"
!define MENU "$SMPROGRAMS\${PRODUCT}"
!define EXIT_IN_USE 10
!define EXIT_NOT_ADMIN 11
!define EXIT_OLD_WINDOWS 13
!define PATIENCE 60 ; half seconds

Name "${PRODUCT}"
OutFile "${OUT}"
BrandingText "${PRODUCT} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1046 ProductName "${PRODUCT}"
VIAddVersionKey /LANG=1046 FileDescription "Instalador do ${PRODUCT}"
VIAddVersionKey /LANG=1046 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1046 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1046 CompanyName "${PRODUCT}"
VIAddVersionKey /LANG=1046 LegalCopyright "GPL-3.0-or-later"

Var AllUsers    ; "1": for everybody on this computer
Var DesktopIcon ; "1": wanted
Var FolderGiven ; "1": /D= decides the folder
Var Wait
Var RadioAll
Var RadioMe
Var CheckDesktop

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_WINDOWTITLE "${PRODUCT}"
!define MUI_LANGDLL_INFO "Idioma do instalador  /  Installer language"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME_TEXT)"
!insertmacro MUI_PAGE_WELCOME
Page custom ScopePage ScopePageLeave
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION RunConsole
!define MUI_FINISHPAGE_RUN_TEXT "$(RUN_CONSOLE)"
!define MUI_FINISHPAGE_SHOWREADME "$INSTDIR\guia\guia-do-operador.html"
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(SHOW_GUIDE)"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "PortugueseBR"
!insertmacro MUI_LANGUAGE "English"
!include "${__FILEDIR__}\texts.nsh"

!macro FailWith CODE TEXT
  ${IfNot} ${Silent}
    MessageBox MB_ICONSTOP|MB_OK "${TEXT}"
  ${EndIf}
  SetErrorLevel ${CODE}
  Quit
!macroend

; ---- one of our programs is running: the console is asked to close, the others are waited for, nothing is ever killed.

!macro InUseFunctions UN
; Pushes the name of a program in $INSTDIR that is running, or "".
Function ${UN}ProgramInUse
  Push $0
  Push $1
  StrCpy $1 ""
  !insertmacro Probe "orquestrador_btg.exe"
  !insertmacro Probe "btg_simulador.exe"
  !insertmacro Probe "${CONSOLE}"
  StrCpy $0 $1
  Pop $1
  Exch $0
FunctionEnd

Function ${UN}FreePrograms
  Push $0
  Call ${UN}ProgramInUse
  Pop $0
  ${If} $0 == ""
    Pop $0
    Return
  ${EndIf}
  ${If} $0 == "${CONSOLE}"
    ${IfNot} ${Silent}
    ${AndIf} ${Cmd} `MessageBox MB_ICONQUESTION|MB_OKCANCEL "$(ASK_CLOSE)" IDCANCEL`
      SetErrorLevel 1
      Quit
    ${EndIf}
    ; It closes as by its operator, unless a run is going.
    ExecWait '"$INSTDIR\${CONSOLE}" --encerrar'
  ${EndIf}
  ${Do}
    StrCpy $Wait 0
    ${Do}
      Call ${UN}ProgramInUse
      Pop $0
      ${If} $0 == ""
        Pop $0
        Return
      ${EndIf}
      Sleep 500
      IntOp $Wait $Wait + 1
    ${LoopUntil} $Wait >= ${PATIENCE}
    ${If} ${Silent}
      SetErrorLevel ${EXIT_IN_USE}
      Quit
    ${EndIf}
    MessageBox MB_ICONEXCLAMATION|MB_RETRYCANCEL "$(IN_USE)" IDRETRY again_${UN}
    SetErrorLevel ${EXIT_IN_USE}
    Quit
    again_${UN}:
  ${Loop}
FunctionEnd
!macroend

; The file of a running program cannot be opened for writing.
!macro Probe NAME
  ${If} ${FileExists} "$INSTDIR\${NAME}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${NAME}" a
    ${If} ${Errors}
      StrCpy $1 "${NAME}"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!insertmacro InUseFunctions ""
!insertmacro InUseFunctions "un."

; ---- for whom

Function ApplyScope
  ${If} $AllUsers == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
  ${If} $FolderGiven == 1
    Return
  ${EndIf}
  ReadRegStr $INSTDIR SHCTX "${KEY}" "InstallDir"
  ${If} $INSTDIR == ""
    ${If} $AllUsers == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\${PRODUCT}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${PRODUCT}"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function IsAdmin ; pushes 1 or 0
  UserInfo::GetAccountType
  Exch $0
  ${If} $0 == "Admin"
    StrCpy $0 1
  ${Else}
    StrCpy $0 0
  ${EndIf}
  Exch $0
FunctionEnd

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 17763
    !insertmacro FailWith ${EXIT_OLD_WINDOWS} "$(OLD_WINDOWS)"
  ${EndIf}
  SetRegView 64
  ${If} $INSTDIR != ""
    StrCpy $FolderGiven 1
  ${EndIf}
  ; As it is installed already; else for everybody where that is allowed.
  ReadRegStr $0 HKLM "${KEY}" "InstallDir"
  ReadRegStr $1 HKCU "${KEY}" "InstallDir"
  Call IsAdmin
  Pop $2
  ${If} $0 != ""
    StrCpy $AllUsers 1
  ${ElseIf} $1 != ""
    StrCpy $AllUsers 0
  ${Else}
    StrCpy $AllUsers $2
  ${EndIf}
  ${GetParameters} $3
  ClearErrors
  ${GetOptions} $3 "/AllUsers" $4
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $3 "/CurrentUser" $4
  ${IfNot} ${Errors}
    StrCpy $AllUsers 0
  ${EndIf}
  ClearErrors
  ${GetOptions} $3 "/DesktopIcon" $4
  ${IfNot} ${Errors}
    StrCpy $DesktopIcon 1
  ${EndIf}
  Call ApplyScope
  ${If} $DesktopIcon == ""
    ReadRegStr $DesktopIcon SHCTX "${KEY}" "DesktopIcon"
  ${EndIf}
  ${If} ${Silent}
  ${AndIf} $AllUsers == 1
  ${AndIf} $2 != 1
    !insertmacro FailWith ${EXIT_NOT_ADMIN} "$(NOT_ADMIN)"
  ${EndIf}
  ${IfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
FunctionEnd

Function ScopePage
  !insertmacro MUI_HEADER_TEXT "$(SCOPE_TITLE)" "$(SCOPE_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 4u 100% 12u "$(SCOPE_ME)"
  Pop $RadioMe
  ${NSD_CreateLabel} 12u 17u 95% 18u "$(SCOPE_ME_MORE)"
  Pop $0
  ${NSD_CreateRadioButton} 0 40u 100% 12u "$(SCOPE_ALL)"
  Pop $RadioAll
  ${NSD_CreateLabel} 12u 53u 95% 18u "$(SCOPE_ALL_MORE)"
  Pop $0
  ${NSD_CreateCheckbox} 0 84u 100% 12u "$(DESKTOP_ICON)"
  Pop $CheckDesktop
  ${NSD_CreateLabel} 0 108u 100% 24u "$(DATA_STAYS)"
  Pop $0
  ${If} $AllUsers == 1
    ${NSD_Check} $RadioAll
    ${NSD_SetFocus} $RadioAll
  ${Else}
    ${NSD_Check} $RadioMe
    ${NSD_SetFocus} $RadioMe
  ${EndIf}
  ${If} $DesktopIcon == 1
    ${NSD_Check} $CheckDesktop
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function ScopePageLeave
  ${NSD_GetState} $CheckDesktop $DesktopIcon
  ${NSD_GetState} $RadioAll $AllUsers
  Call IsAdmin
  Pop $2
  ${If} $AllUsers == 1
  ${AndIf} $2 != 1
    ; A second installer with the rights goes on; this one has done its part.
    ClearErrors
    ExecShell "runas" "$EXEPATH" "/AllUsers"
    ${If} ${Errors}
      MessageBox MB_ICONEXCLAMATION|MB_OK "$(NOT_ADMIN)"
      Abort
    ${EndIf}
    Quit
  ${EndIf}
  Call ApplyScope
FunctionEnd

Function RunConsole
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\${CONSOLE}"' ; not with the installer's rights
FunctionEnd

; ---- what is done

; Deletes what the version before has listed and this one may not have. The list is ours, but only names below $INSTDIR count.
Function RemoveListed
  ClearErrors
  FileOpen $0 "$INSTDIR\arquivos.txt" r
  ${If} ${Errors}
    Return
  ${EndIf}
  FileReadWord $0 $1 ; byte order mark
  ${Do}
    ClearErrors
    FileReadUTF16LE $0 $1
    ${If} ${Errors}
      ${Break}
    ${EndIf}
    ${TrimNewLines} $1 $1
    StrCpy $2 $1 1
    ${If} $1 != ""
    ${AndIf} $1 != "arquivos.txt"
    ${AndIf} $2 != "\"
    ${AndIf} $2 != "."
      ${WordFind} "$1" ".." "E+1" $3
      ${If} ${Errors}
        ClearErrors
        Delete "$INSTDIR\$1"
      ${EndIf}
    ${EndIf}
  ${Loop}
  FileClose $0
FunctionEnd

Section "${PRODUCT}"
  Call FreePrograms
  Call RemoveListed
  SetOverwrite on
  ClearErrors
  !include "${FILES}/install.nsh"
  WriteUninstaller "$INSTDIR\desinstalar.exe"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort "$(NOT_WRITTEN)"
  ${EndIf}

  CreateDirectory "${MENU}"
  CreateShortcut /NoWorkingDir "${MENU}\Console.lnk" "$INSTDIR\${CONSOLE}" "" "$INSTDIR\${CONSOLE}" 0
  CreateShortcut /NoWorkingDir "${MENU}\Pasta de logs.lnk" "$INSTDIR\${CONSOLE}" "--pasta-de-logs" "$SYSDIR\shell32.dll" 3
  CreateShortcut /NoWorkingDir "${MENU}\Guia do operador.lnk" "$INSTDIR\guia\guia-do-operador.html"
  ${If} $DesktopIcon == 1
    CreateShortcut /NoWorkingDir "$DESKTOP\${PRODUCT}.lnk" "$INSTDIR\${CONSOLE}" "" "$INSTDIR\${CONSOLE}" 0
  ${EndIf}

  WriteRegStr SHCTX "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "Version" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DesktopIcon" "$DesktopIcon"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${PRODUCT}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${CONSOLE},0"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PRODUCT}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\desinstalar.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\desinstalar.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  SetDetailsPrint none
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0
  SetDetailsPrint both
SectionEnd

; ---- uninstalling: the files of the list, our shortcuts and keys, the folders that are then empty; never .env, logs, data

Function un.onInit
  SetRegView 64
  ReadRegStr $0 HKLM "${KEY}" "InstallDir"
  ${If} $0 == $INSTDIR
    SetShellVarContext all
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      ${If} ${Silent}
        SetErrorLevel ${EXIT_NOT_ADMIN}
        Quit
      ${EndIf}
      ExecShell "runas" "$INSTDIR\desinstalar.exe"
      Quit
    ${EndIf}
  ${Else}
    SetShellVarContext current
  ${EndIf}
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "Uninstall"
  Call un.FreePrograms
  !include "${FILES}/uninstall.nsh"
  Delete "$INSTDIR\desinstalar.exe"
  RMDir "$INSTDIR"
  Delete "${MENU}\Console.lnk"
  Delete "${MENU}\Pasta de logs.lnk"
  Delete "${MENU}\Guia do operador.lnk"
  RMDir "${MENU}"
  ReadRegStr $0 SHCTX "${KEY}" "DesktopIcon"
  ${If} $0 == 1
    Delete "$DESKTOP\${PRODUCT}.lnk"
  ${EndIf}
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegValue HKCU "${KEY}" "InstallerLanguage"
  DeleteRegKey /ifempty HKCU "${KEY}"
SectionEnd
