// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/load/session.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// What to do about one server error; empty when the server's own text must do.
QString adviceFor(int code)
{
    switch (code) {
    case 1045:
    case 1698: return u"O banco recusou o usuário ou a senha: confira DB_USER e DB_PASSWORD."_s;
    case 1044:
        return u"O usuário do banco não tem acesso ao esquema: confira DB_NAME e peça o direito ao administrador."_s;
    case 1049: return u"O esquema não existe nesse servidor: confira DB_NAME."_s;
    case 2002:
    case 2003: return u"O servidor do banco não responde: confira DB_HOST, DB_PORT, a rede e o firewall."_s;
    case 2005: return u"O nome do servidor do banco não foi encontrado: confira DB_HOST."_s;
    case 2006:
    case 2013: return u"A conexão com o banco caiu: confira a rede e tente de novo."_s;
    case 2026:
        return u"A conexão segura (TLS) com o banco falhou: confira DB_SSL_MODE, DB_SSL_CA e o certificado do servidor."_s;
    case 1040:
    case 1203: return u"O banco está com conexões demais: tente de novo em alguns minutos."_s;
    case 1129: return u"O banco bloqueou este computador por excesso de erros: peça FLUSH HOSTS ao administrador."_s;
    case 1142:
    case 1143:
    case 1227:
    case 1370: return u"O usuário do banco não tem direito para isso: peça-o ao administrador."_s;
    case 1305: return u"O procedimento não existe no banco: confira DB_PROC_CARTEIRA e DB_PROC_RENTABILIDADE."_s;
    case 1146: return u"A tabela não existe: rode --verificar ou confira DB_TABLE e DB_RENTABILIDADE."_s;
    case 1054: return u"A tabela não tem uma das colunas esperadas: rode --verificar."_s;
    case 1205: return u"Outro programa segura as mesmas linhas há tempo demais: tente de novo em alguns minutos."_s;
    case 1213: return u"Outro programa alterava as mesmas linhas ao mesmo tempo: tente de novo."_s;
    case 1406: return u"Um texto é mais longo do que a coluna: nada desta parte foi gravado."_s;
    case 1366: return u"Um valor não serve para o tipo da coluna: nada desta parte foi gravado."_s;
    case 1264: return u"Um número é grande demais para a coluna: nada desta parte foi gravado."_s;
    case 1292: return u"Uma data não é aceita pela coluna: nada desta parte foi gravado."_s;
    case 1048:
    case 1364: return u"Uma coluna obrigatória da tabela ficou sem valor: rode --verificar."_s;
    case 1062: return u"A tabela tem uma chave única que as novas linhas repetem: fale com o administrador do banco."_s;
    case 1114:
    case 1021: return u"O banco está sem espaço: fale com o administrador."_s;
    case 1153: return u"O comando é maior do que o banco aceita: peça max_allowed_packet maior ao administrador."_s;
    case 1290:
    case 1792:
    case 1836: return u"O servidor do banco está só para leitura: fale com o administrador."_s;
    case 5:
    case 6: return u"Outro programa está usando o arquivo do banco: tente de novo."_s;
    case 8: return u"O arquivo do banco está só para leitura: confira as permissões."_s;
    case 11:
    case 26: return u"O arquivo indicado em DB_NAME não é um banco SQLite íntegro."_s;
    case 13: return u"O disco do banco está cheio."_s;
    case 14: return u"O arquivo do banco não pôde ser aberto: confira DB_NAME e as permissões da pasta."_s;
    default: return {};
    }
}

} // namespace

Error databaseError(const QSqlError &error, const QString &doing)
{
    bool numeric = false;
    const int native = error.nativeErrorCode().toInt(&numeric);
    // SQLite's extended codes carry the plain code in the low byte; MySQL's start at 1000.
    const bool sqlite = error.driverText().contains("sqlite"_L1, Qt::CaseInsensitive) || (numeric && native % 256 < 30);
    QString advice = adviceFor(native);
    if (advice.isEmpty() && numeric && sqlite)
        advice = adviceFor(native & 0xff);
    if (advice.isEmpty())
        advice = u"O banco recusou a operação."_s;
    const QString serverText = toOneLine(error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
    QString detail = doing;
    if (numeric)
        detail += u", código %1"_s.arg(native);
    if (!serverText.isEmpty())
        detail += u": %1"_s.arg(Redactor::redact(serverText));
    return Error{ErrorCode::Database, advice, detail, {}};
}

} // namespace Etl
