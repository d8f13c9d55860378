// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingscatalog.h"

#include "core/config/settingstable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// For lupdate only: the texts of core/config/settingstable, which are looked up by what they say.
[[maybe_unused]] constexpr const char *kExplanations[] = {
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Endereço do token do BTG."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Pedido da carteira."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Pedido da rentabilidade."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Consulta do ticket."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Identificação do cliente no BTG."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Segredo do cliente no BTG (pode ficar no cofre do sistema)."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Escopo OAuth da carteira; vazio: não é enviado."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Escopo OAuth da rentabilidade; vazio: não é enviado."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Tipo de concessão OAuth."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Pasta base da carteira."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Pasta base da rentabilidade."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Nome da pasta de cada data (formato de data do Qt)."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "10 XLSX, 3 XML ANBIMA 4.01, 81 XML ANBIMA 5.0."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Indexador da rentabilidade."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Intervalo base das consultas ao ticket, em segundos."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Prazo de um ticket, em segundos."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Diferença em R$ a partir da qual há aviso."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Diferença em R$ a partir da qual o fundo é rejeitado."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Fundos que não existem mais, separados por vírgula."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "QMYSQL ou QSQLITE."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Servidor do banco de dados."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Porta do banco de dados."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Usuário do banco de dados."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Senha do banco de dados."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Banco de dados; com QSQLITE, o arquivo."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Certificado da autoridade para TLS com o banco."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "preferido, exigido ou verificado."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Tabela da carteira."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Tabela da rentabilidade."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Procedure chamada com a data após a carga da carteira."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Procedure chamada com a data após a carga da rentabilidade."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "View de calendário (DtReferencia, Feriado, FimSemana)."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Mapa de nomes de fundos (JSON)."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Pasta de logs; padrão: logs ao lado do .env."),
    QT_TRANSLATE_NOOP("Etl::SettingExplanations", "Proxy; padrão: o do sistema."),
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingsCatalog)
};

SettingSection bankSection()
{
    return {u"api"_s,
            Words::tr("Banco BTG (API)"),
            u"external"_s,
            {{u"AUTH_URL"_s, Words::tr("Endereço do token")},
             {u"PORTFOLIO_URL"_s, Words::tr("Endereço da carteira")},
             {u"NAV_PERFORMANCE_URL"_s, Words::tr("Endereço da rentabilidade")},
             {u"TICKET_URL"_s, Words::tr("Endereço do ticket")},
             {u"TIPO_RELATORIO"_s,
              Words::tr("Formato da carteira"),
              FieldKind::Choice,
              {{u"10"_s, Words::tr("10 – planilha XLSX")},
               {u"3"_s, Words::tr("3 – XML ANBIMA 4.01")},
               {u"81"_s, Words::tr("81 – XML ANBIMA 5.0")}}},
             {u"INDEXADOR"_s, Words::tr("Indexador da rentabilidade")},
             {u"HTTPS_PROXY"_s, Words::tr("Proxy")}}};
}

SettingSection credentialSection()
{
    return {u"credenciais"_s,
            Words::tr("Credenciais"),
            u"ready"_s,
            {{u"CLIENT_ID"_s, Words::tr("Identificação do cliente (client id)")},
             {u"CLIENT_SECRET"_s, Words::tr("Segredo do cliente (client secret)"), FieldKind::Secret}}};
}

SettingSection folderSection()
{
    return {u"pastas"_s,
            Words::tr("Pastas"),
            u"folder"_s,
            {{u"BTG_REPORT_PATH"_s, Words::tr("Pasta da carteira"), FieldKind::Folder},
             {u"BTG_RENTABILIDADE"_s, Words::tr("Pasta da rentabilidade"), FieldKind::Folder},
             {u"PASTA_DATA"_s, Words::tr("Nome da pasta de cada data")}}};
}

SettingSection databaseSection()
{
    return {u"banco"_s,
            Words::tr("Banco de dados"),
            u"database"_s,
            {{u"DB_DRIVER"_s,
              Words::tr("Tipo de banco de dados"),
              FieldKind::Choice,
              {{u"QMYSQL"_s, Words::tr("MySQL ou MariaDB (servidor)")}, {u"QSQLITE"_s, Words::tr("SQLite (arquivo)")}}},
             {u"DB_HOST"_s, Words::tr("Servidor")},
             {u"DB_PORT"_s, Words::tr("Porta")},
             {u"DB_USER"_s, Words::tr("Usuário")},
             {u"DB_PASSWORD"_s, Words::tr("Senha"), FieldKind::Secret},
             {u"DB_NAME"_s, Words::tr("Nome do banco (com SQLite, o arquivo)")},
             {u"DB_SSL_MODE"_s,
              Words::tr("Conexão cifrada (TLS)"),
              FieldKind::Choice,
              {{u"preferido"_s, Words::tr("preferido – usa quando o servidor oferece")},
               {u"exigido"_s, Words::tr("exigido – recusa sem TLS")},
               {u"verificado"_s, Words::tr("verificado – e confere o certificado")}}},
             {u"DB_SSL_CA"_s, Words::tr("Certificado da autoridade"), FieldKind::File},
             {u"DB_TABLE"_s, Words::tr("Tabela da carteira")},
             {u"DB_RENTABILIDADE"_s, Words::tr("Tabela da rentabilidade")},
             {u"DB_PROC_CARTEIRA"_s, Words::tr("Procedimento após a carteira")},
             {u"DB_PROC_RENTABILIDADE"_s, Words::tr("Procedimento após a rentabilidade")}}};
}

SettingSection reconciliationSection()
{
    return {u"conciliacao"_s,
            Words::tr("Conciliação"),
            u"check"_s,
            {{u"CONCILIACAO_AVISO"_s, Words::tr("Avisar a partir da diferença de (R$)"), FieldKind::Decimal},
             {u"CONCILIACAO_LIMITE"_s, Words::tr("Rejeitar o fundo a partir de (R$)"), FieldKind::Decimal}}};
}

SettingSection fundSection()
{
    return {u"fundos"_s,
            Words::tr("Fundos"),
            u"table"_s,
            {{u"FUNDOS_ENCERRADOS"_s, Words::tr("Fundos encerrados")},
             {u"MAP_NMFUNDOS_PATH"_s, Words::tr("Mapa de nomes de fundos"), FieldKind::File}}};
}

SettingSection calendarSection()
{
    return {u"calendario"_s,
            Words::tr("Calendário e logs"),
            u"calendar"_s,
            {{u"DB_CALENDARIO"_s, Words::tr("View de calendário")},
             {u"DIR_LOGS"_s, Words::tr("Pasta de logs"), FieldKind::Folder}}};
}

SettingSection advancedSection()
{
    return {u"avancado"_s,
            Words::tr("Avançado"),
            u"gear"_s,
            {{u"SCOPE_CARTEIRA"_s, Words::tr("Escopo da carteira")},
             {u"SCOPE_PATRIMONIO"_s, Words::tr("Escopo da rentabilidade")},
             {u"GRANT_TYPE"_s, Words::tr("Tipo de concessão")},
             {u"TICKET_INTERVALO"_s, Words::tr("Intervalo das consultas ao ticket (s)"), FieldKind::Decimal},
             {u"TICKET_PRAZO"_s, Words::tr("Prazo de um ticket (s)"), FieldKind::Decimal}}};
}

} // namespace

QList<SettingSection> settingSections()
{
    return {bankSection(),           credentialSection(), folderSection(),   databaseSection(),
            reconciliationSection(), fundSection(),       calendarSection(), advancedSection()};
}

QString settingExplanation(const QString &key)
{
    const SettingKey *known = findSettingKey(key);
    if (!known)
        return {};
    return QCoreApplication::translate("Etl::SettingExplanations", known->description.toUtf8().constData());
}

SettingField settingField(const QString &key)
{
    const QList<SettingSection> sections = settingSections();
    for (const SettingSection &section : sections) {
        for (const SettingField &field : section.fields) {
            if (field.key == key)
                return field;
        }
    }
    return {};
}

} // namespace Etl
