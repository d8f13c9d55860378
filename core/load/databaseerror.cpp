// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/load/databaseanswer.h"
#include "core/load/session.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// What one number of the server means and what to do about it; no advice: the server's own text must do.
struct KnownError
{
    DatabaseAnswer answer = DatabaseAnswer::Other;
    QString advice = {};
};

KnownError knownError(int code)
{
    using enum DatabaseAnswer;
    switch (code) {
    case 1045:
    case 1698: return {Denied, u"O banco recusou o usuário ou a senha: confira DB_USER e DB_PASSWORD."_s};
    case 1044:
        return {Denied,
                u"O usuário do banco não tem acesso ao esquema: confira DB_NAME e peça o direito ao administrador."_s};
    case 1049: return {Other, u"O esquema não existe nesse servidor: confira DB_NAME."_s};
    case 2002:
    case 2003: return {NoAnswer, u"O servidor do banco não responde: confira DB_HOST, DB_PORT, a rede e o firewall."_s};
    case 2005: return {NoAnswer, u"O nome do servidor do banco não foi encontrado: confira DB_HOST."_s};
    case 1053:
    case 1927:
    case 2006:
    case 2013:
    case 2055:
    case 4031: return {NoAnswer, u"A conexão com o banco caiu: confira a rede e tente de novo."_s};
    case 2026:
        return {
            Other,
            u"A conexão segura (TLS) com o banco falhou: confira DB_SSL_MODE, DB_SSL_CA e o certificado do servidor."_s};
    case 1040:
    case 1203: return {Other, u"O banco está com conexões demais: tente de novo em alguns minutos."_s};
    case 1129:
        return {Other, u"O banco bloqueou este computador por excesso de erros: peça FLUSH HOSTS ao administrador."_s};
    case 1142:
    case 1143:
    case 1227:
    case 1370: return {Denied, u"O usuário do banco não tem direito para isso: peça-o ao administrador."_s};
    case 1305:
        return {Other, u"O procedimento não existe no banco: confira DB_PROC_CARTEIRA e DB_PROC_RENTABILIDADE."_s};
    case 1146: return {Other, u"A tabela não existe: rode --verificar ou confira DB_TABLE e DB_RENTABILIDADE."_s};
    case 1054: return {Other, u"A tabela não tem uma das colunas esperadas: rode --verificar."_s};
    case 1205:
        return {Other, u"Outro programa segura as mesmas linhas há tempo demais: tente de novo em alguns minutos."_s};
    case 1213: return {Other, u"Outro programa alterava as mesmas linhas ao mesmo tempo: tente de novo."_s};
    case 1406: return {Other, u"Um texto é mais longo do que a coluna: nada desta parte foi gravado."_s};
    case 1366: return {Other, u"Um valor não serve para o tipo da coluna: nada desta parte foi gravado."_s};
    case 1264: return {Other, u"Um número é grande demais para a coluna: nada desta parte foi gravado."_s};
    case 1292: return {Other, u"Uma data não é aceita pela coluna: nada desta parte foi gravado."_s};
    case 1048:
    case 1364: return {Other, u"Uma coluna obrigatória da tabela ficou sem valor: rode --verificar."_s};
    case 1062:
        return {Other,
                u"A tabela tem uma chave única que as novas linhas repetem: fale com o administrador do banco."_s};
    case 1114:
    case 1021: return {Other, u"O banco está sem espaço: fale com o administrador."_s};
    case 1153:
        return {Other, u"O comando é maior do que o banco aceita: peça max_allowed_packet maior ao administrador."_s};
    case 1290:
    case 1792:
    case 1836: return {ReadOnly, u"O servidor do banco está só para leitura: fale com o administrador."_s};
    case 5:
    case 6: return {InUse, u"Outro programa está usando o arquivo do banco: tente de novo."_s};
    case 8: return {ReadOnly, u"O arquivo do banco está só para leitura: confira as permissões."_s};
    case 11:
    case 26: return {Other, u"O arquivo indicado em DB_NAME não é um banco SQLite íntegro."_s};
    case 13: return {Other, u"O disco do banco está cheio."_s};
    case 14: return {NotOpened, u"O arquivo do banco não pôde ser aberto: confira DB_NAME e as permissões da pasta."_s};
    default: return {};
    }
}

int plainCode(int native, bool sqlite)
{
    constexpr int kFirstOfServer = 1000;
    // SQLite's extended numbers carry the plain one in the low byte; a server's below 1000 are its system's.
    if (sqlite)
        return native & 0xff;
    return native < kFirstOfServer ? 0 : native;
}

} // namespace

Error databaseError(const QSqlError &error, const QString &doing)
{
    bool numeric = false;
    const int written = error.nativeErrorCode().toInt(&numeric);
    const bool sqlite = !error.driverText().startsWith("QMYSQL"_L1);
    const int code = plainCode(written, sqlite);
    QString advice = knownError(code).advice;
    if (advice.isEmpty())
        advice = u"O banco recusou a operação."_s;
    const QString serverText = toOneLine(error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
    QString detail = doing;
    if (numeric)
        detail += (sqlite ? u", código SQLite %1"_s : u", código %1"_s).arg(written);
    if (!serverText.isEmpty())
        detail += u": %1"_s.arg(Redactor::redact(serverText));
    return Error{ErrorCode::Database, advice, detail, {}, code};
}

DatabaseAnswer databaseAnswer(const Error &error)
{
    if (error.code == ErrorCode::Network || error.code == ErrorCode::Timeout)
        return DatabaseAnswer::NoAnswer;
    return knownError(error.nativeCode).answer;
}

QString databaseStateWord(const Error &error)
{
    switch (databaseAnswer(error)) {
    case DatabaseAnswer::NoAnswer: return u"não responde"_s;
    case DatabaseAnswer::Denied: return u"acesso recusado"_s;
    case DatabaseAnswer::InUse: return u"em uso"_s;
    case DatabaseAnswer::NotOpened: return u"não abre"_s;
    case DatabaseAnswer::ReadOnly:
    case DatabaseAnswer::Other: break;
    }
    return u"com erro"_s;
}

} // namespace Etl
