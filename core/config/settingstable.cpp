// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingstable.h"

using namespace Qt::StringLiterals;

namespace Etl {

const QList<SettingKey> &settingKeys()
{
    static const QList<SettingKey> keys = {
        {{u"AUTH_URL"_s}, u"https://funds.btgpactual.com/connect/token"_s, u"Endereço do token do BTG."_s},
        {{u"PORTFOLIO_URL"_s}, u"https://funds.btgpactual.com/reports/Portfolio"_s, u"Pedido da carteira."_s},
        {{u"NAV_PERFORMANCE_URL"_s, u"RENTABILIDADE_URL"_s},
         u"https://funds.btgpactual.com/reports/NAVPerformance"_s,
         u"Pedido da rentabilidade."_s},
        {{u"TICKET_URL"_s}, u"https://funds.btgpactual.com/reports/Ticket"_s, u"Consulta do ticket."_s},
        {{u"CLIENT_ID"_s, u"BTG_CLIENT_ID"_s}, {}, u"Identificação do cliente no BTG."_s},
        {{u"CLIENT_SECRET"_s, u"BTG_CLIENT_SECRET"_s},
         {},
         u"Segredo do cliente no BTG (pode ficar no cofre do sistema)."_s,
         true},
        {{u"SCOPE_CARTEIRA"_s}, {}, u"Escopo OAuth da carteira; vazio: não é enviado."_s},
        {{u"SCOPE_PATRIMONIO"_s}, {}, u"Escopo OAuth da rentabilidade; vazio: não é enviado."_s},
        {{u"GRANT_TYPE"_s}, u"client_credentials"_s, u"Tipo de concessão OAuth."_s},
        {{u"BTG_REPORT_PATH"_s}, {}, u"Pasta base da carteira."_s},
        {{u"BTG_RENTABILIDADE"_s}, {}, u"Pasta base da rentabilidade."_s},
        {{u"PASTA_DATA"_s}, u"yyyy-MM-dd"_s, u"Nome da pasta de cada data (formato de data do Qt)."_s},
        {{u"TIPO_RELATORIO"_s}, u"10"_s, u"10 XLSX, 3 XML ANBIMA 4.01, 81 XML ANBIMA 5.0."_s},
        {{u"INDEXADOR"_s}, u"CDIE"_s, u"Indexador da rentabilidade."_s},
        {{u"TICKET_INTERVALO"_s}, u"5"_s, u"Intervalo base das consultas ao ticket, em segundos."_s},
        {{u"TICKET_PRAZO"_s}, u"300"_s, u"Prazo de um ticket, em segundos."_s},
        {{u"CONCILIACAO_AVISO"_s}, u"0.01"_s, u"Diferença em R$ a partir da qual há aviso."_s},
        {{u"CONCILIACAO_LIMITE"_s}, u"500.00"_s, u"Diferença em R$ a partir da qual o fundo é rejeitado."_s},
        {{u"FUNDOS_ENCERRADOS"_s}, {}, u"Fundos que não existem mais, separados por vírgula."_s},
        {{u"DB_DRIVER"_s}, u"QMYSQL"_s, u"QMYSQL ou QSQLITE."_s},
        {{u"DB_HOST"_s, u"MYSQL_HOST"_s}, {}, u"Servidor do banco de dados."_s},
        {{u"DB_PORT"_s, u"MYSQL_PORT"_s}, u"3306"_s, u"Porta do banco de dados."_s},
        {{u"DB_USER"_s, u"MYSQL_USER"_s}, {}, u"Usuário do banco de dados."_s},
        {{u"DB_PASSWORD"_s, u"MYSQL_PASSWORD"_s}, {}, u"Senha do banco de dados."_s, true},
        {{u"DB_NAME"_s, u"MYSQL_DATABASE"_s}, {}, u"Banco de dados; com QSQLITE, o arquivo."_s},
        {{u"DB_SSL_CA"_s}, {}, u"Certificado da autoridade para TLS com o banco."_s},
        {{u"DB_SSL_MODE"_s}, u"preferido"_s, u"preferido, exigido ou verificado."_s},
        {{u"DB_TABLE"_s, u"MYSQL_TABLE"_s}, u"Ft_CarteiraDiaria"_s, u"Tabela da carteira."_s},
        {{u"DB_RENTABILIDADE"_s}, u"Ft_RentabilidadeDiaria"_s, u"Tabela da rentabilidade."_s},
        {{u"DB_PROC_CARTEIRA"_s}, {}, u"Procedure chamada com a data após a carga da carteira."_s},
        {{u"DB_PROC_RENTABILIDADE"_s}, {}, u"Procedure chamada com a data após a carga da rentabilidade."_s},
        {{u"DB_CALENDARIO"_s}, {}, u"View de calendário (DtReferencia, Feriado, FimSemana)."_s},
        {{u"MAP_NMFUNDOS_PATH"_s}, {}, u"Mapa de nomes de fundos (JSON)."_s},
        {{u"DIR_LOGS"_s}, {}, u"Pasta de logs; padrão: logs ao lado do .env."_s},
        {{u"HTTPS_PROXY"_s, u"https_proxy"_s}, {}, u"Proxy; padrão: o do sistema."_s},
    };
    return keys;
}

const SettingKey *findSettingKey(const QString &spelling)
{
    for (const SettingKey &key : settingKeys()) {
        if (key.spellings.contains(spelling))
            return &key;
    }
    return nullptr;
}

} // namespace Etl
