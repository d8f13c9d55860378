// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "core/base/plaintext.h"

using namespace Qt::StringLiterals;

namespace Etl {

const QList<ErrorCode> &allErrorCodes()
{
    static const QList<ErrorCode> codes = {
        ErrorCode::Cancelled,  ErrorCode::Busy,       ErrorCode::Config,  ErrorCode::Secret,
        ErrorCode::Network,    ErrorCode::Timeout,    ErrorCode::Auth,    ErrorCode::Http,
        ErrorCode::NotReady,   ErrorCode::Incomplete, ErrorCode::Archive, ErrorCode::Parse,
        ErrorCode::Validation, ErrorCode::Database,   ErrorCode::Disk,    ErrorCode::Internal};
    return codes;
}

QString reasonWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled: return u"CANCELADO"_s;
    case ErrorCode::Busy: return u"DATA EM USO"_s;
    case ErrorCode::Config: return u"CONFIGURAÇÃO"_s;
    case ErrorCode::Secret: return u"CREDENCIAL"_s;
    case ErrorCode::Network: return u"REDE"_s;
    case ErrorCode::Timeout: return u"TEMPO ESGOTADO"_s;
    case ErrorCode::Auth: return u"CREDENCIAIS RECUSADAS"_s;
    case ErrorCode::Http: return u"RESPOSTA DO BTG"_s;
    case ErrorCode::NotReady: return u"RELATÓRIO NÃO FICOU PRONTO"_s;
    case ErrorCode::Incomplete: return u"DADOS INCOMPLETOS"_s;
    case ErrorCode::Archive: return u"ARQUIVO DANIFICADO"_s;
    case ErrorCode::Parse: return u"ARQUIVO ILEGÍVEL"_s;
    case ErrorCode::Validation: return u"DADOS NÃO CONFEREM"_s;
    case ErrorCode::Database: return u"BANCO DE DADOS"_s;
    case ErrorCode::Disk: return u"DISCO"_s;
    case ErrorCode::Internal: return u"ERRO INTERNO"_s;
    }
    return u"ERRO INTERNO"_s;
}

ErrorCode errorCodeOfReason(const QString &word)
{
    for (const ErrorCode code : allErrorCodes()) {
        if (reasonWord(code) == word)
            return code;
    }
    return ErrorCode::Internal;
}

QString operatorAdvice(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled: return u"Execute de novo quando quiser: o que já estava carregado continua carregado."_s;
    case ErrorCode::Busy: return u"Aguarde o término da outra execução e tente de novo."_s;
    case ErrorCode::Config: return u"Corrija a configuração indicada e rode --verificar."_s;
    case ErrorCode::Secret: return u"Grave de novo o segredo no cofre do sistema ou informe-o no .env."_s;
    case ErrorCode::Network: return u"Verifique a rede, o proxy e o firewall e tente de novo."_s;
    case ErrorCode::Timeout: return u"O serviço demorou demais: tente de novo em alguns minutos."_s;
    case ErrorCode::Auth: return u"Confira CLIENT_ID e CLIENT_SECRET; o segredo pode ter expirado."_s;
    case ErrorCode::Http:
        return u"Confira as URLs do BTG na configuração; se persistir, envie o detalhe ao suporte do BTG."_s;
    case ErrorCode::NotReady:
        return u"O gerador de relatórios do BTG parece parado: tente de novo em cerca de uma hora."_s;
    case ErrorCode::Incomplete: return u"Rode de novo mais tarde: o BTG libera os fundos ao longo do dia."_s;
    case ErrorCode::Archive: return u"Execute de novo; se persistir, envie o arquivo guardado ao suporte do BTG."_s;
    case ErrorCode::Parse: return u"Envie o arquivo indicado ao suporte: o layout pode ter mudado."_s;
    case ErrorCode::Validation: return u"Confira o arquivo indicado; as linhas antigas desse fundo foram mantidas."_s;
    case ErrorCode::Database:
        return u"Confira o banco de dados e o direito de gravar nele (rode --verificar) e tente de novo."_s;
    case ErrorCode::Disk: return u"Confira a pasta: existência, permissão de escrita e espaço livre."_s;
    case ErrorCode::Internal: return u"Envie o log desta execução ao suporte."_s;
    }
    return {};
}

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled: return u"Cancelled"_s;
    case ErrorCode::Busy: return u"Busy"_s;
    case ErrorCode::Config: return u"Config"_s;
    case ErrorCode::Secret: return u"Secret"_s;
    case ErrorCode::Network: return u"Network"_s;
    case ErrorCode::Timeout: return u"Timeout"_s;
    case ErrorCode::Auth: return u"Auth"_s;
    case ErrorCode::Http: return u"Http"_s;
    case ErrorCode::NotReady: return u"NotReady"_s;
    case ErrorCode::Incomplete: return u"Incomplete"_s;
    case ErrorCode::Archive: return u"Archive"_s;
    case ErrorCode::Parse: return u"Parse"_s;
    case ErrorCode::Validation: return u"Validation"_s;
    case ErrorCode::Database: return u"Database"_s;
    case ErrorCode::Disk: return u"Disk"_s;
    case ErrorCode::Internal: return u"Internal"_s;
    }
    return u"Internal"_s;
}

ErrorCode errorCodeFromName(const QString &name)
{
    for (const ErrorCode code : allErrorCodes()) {
        if (errorCodeName(code) == name)
            return code;
    }
    return ErrorCode::Internal;
}

QString Error::oneLine() const
{
    QString text;
    if (!trail.isEmpty())
        text = trail.join(u" › "_s) + u": "_s;
    text += message;
    if (!detail.isEmpty())
        text += u" ("_s + detail + u")"_s;
    return toOneLine(text);
}

} // namespace Etl
