// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Etl {

/// Text of 5.0 statements for tests: an identifier of an instrument.
inline QByteArray id50(const QByteArray &label, const QByteArray &id, const QByteArray &suffix = {})
{
    return "<OthrId><Id>" + id + "</Id>" + (suffix.isEmpty() ? QByteArray() : "<Sfx>" + suffix + "</Sfx>") +
           "<Tp><Prtry>" + label + "</Prtry></Tp></OthrId>";
}

/// A position of invented content; the defaults are those of a share worth 1000.
struct Text50
{
    QByteArray level1 = "EQUI", level2, level3;
    QByteArray isin = "BRPETRACNPR6", desc, ids, attributes, underlying;
    QByteArray direction = "LONG", quantity = "50", price = "20.00", value = "1000.00", sign = "true";
    QByteArray breakdown, offer;

    QByteArray xml() const
    {
        QByteArray t = "<BalForSubAcct><FinInstrmId>";
        if (!isin.isEmpty())
            t += "<ISIN>" + isin + "</ISIN>";
        t += id50("TABELA NIVEL 1", level1);
        if (!level2.isEmpty())
            t += id50("TABELA NIVEL 2", level2);
        if (!level3.isEmpty())
            t += id50("TABELA NIVEL 3", level3);
        t += ids + "<Desc>" + desc + "</Desc></FinInstrmId><FinInstrmAttrbts>" + attributes;
        if (!underlying.isEmpty())
            t += "<UndrlygFinInstrmId>" + underlying + "</UndrlygFinInstrmId>";
        t += "</FinInstrmAttrbts><AggtBal><ShrtLngInd>" + direction + "</ShrtLngInd><Qty><Qty><Qty><Unit>" + quantity +
             "</Unit></Qty></Qty></Qty></AggtBal>" + breakdown;
        if (!price.isEmpty())
            t += "<PricDtls><Tp><Cd>MRKT</Cd></Tp><Val><Amt Ccy=\"BRL\">" + price + "</Amt></Val></PricDtls>";
        t += offer + "<AcctBaseCcyAmts><HldgVal><Amt Ccy=\"BRL\">" + value + "</Amt>";
        if (!sign.isEmpty())
            t += "<Sgn>" + sign + "</Sgn>";
        return t + "</HldgVal></AcctBaseCcyAmts></BalForSubAcct>";
    }
};

inline QByteArray breakdown50(const QByteArray &kind, const QByteArray &quantity)
{
    return "<BalBrkdwn><SubBalTp><Cd>" + kind + "</Cd></SubBalTp><Qty><Qty><Unit>" + quantity +
           "</Unit></Qty></Qty></BalBrkdwn>";
}

inline QByteArray figure50(const QByteArray &label, const QByteArray &amount, const QByteArray &lines = {})
{
    const bool code = label == "PEND" || label == "PENR";
    const QByteArray type = code ? "<Cd>" + label + "</Cd>" : "<Prtry><Id>" + label + "</Id></Prtry>";
    return "<BalBrkdwn><SubBalTp>" + type + "</SubBalTp><Qty><Qty><FaceAmt>" + amount + "</FaceAmt></Qty></Qty>" +
           lines + "</BalBrkdwn>";
}

inline QByteArray line50(const QByteArray &account, const QByteArray &scheme, const QByteArray &amount,
                         const QByteArray &date = {})
{
    return "<AddtlBalBrkdwnDtls><SubBalTp><Prtry><Id>" + account + "</Id><SchmeNm>" + scheme +
           "</SchmeNm></Prtry></SubBalTp><Qty><Qty><FaceAmt>" + amount + "</FaceAmt></Qty></Qty><SubBalAddtlDtls>" +
           date + "</SubBalAddtlDtls></AddtlBalBrkdwnDtls>";
}

struct Statement50
{
    QByteArray pl = "1000.00", assets = "1000.00", quota = "10.000000", quotas = "100", figures, accounts;
    QByteArray positions = Text50().xml();
    QByteArray update = "COMP", day = "<Dt>2025-04-10</Dt>", lastPage = "true", name = "ALFA FUNDO DE INVESTIMENTO",
               total;
    bool direct = false; ///< positions directly below the report

    QByteArray report() const
    {
        QByteArray t = "<SctiesBalAcctgRpt><Pgntn><PgNb>1</PgNb><LastPgInd>" + lastPage +
                       "</LastPgInd></Pgntn><StmtGnlDtls><StmtDtTm>" + day + "</StmtDtTm><UpdTp><Cd>" + update +
                       "</Cd></UpdTp></StmtGnlDtls><AcctOwnr><PrtryId><Id>ADM</Id></PrtryId></AcctOwnr>"
                       "<BalForAcct><FinInstrmId>" +
                       id50("CNPJ CLASSE", "11222333000181") + "<Desc>" + name +
                       "</Desc></FinInstrmId>"
                       "<AggtBal><ShrtLngInd>LONG</ShrtLngInd><Qty><Qty><Qty><Unit>" +
                       quotas +
                       "</Unit></Qty></Qty></Qty></AggtBal>"
                       "<PricDtls><Tp><Cd>NAVL</Cd></Tp><Val><Amt Ccy=\"BRL\">" +
                       quota +
                       "</Amt></Val></PricDtls>"
                       "<AcctBaseCcyAmts><HldgVal><Amt Ccy=\"BRL\">" +
                       assets + "</Amt><Sgn>true</Sgn></HldgVal></AcctBaseCcyAmts>" + figures + "</BalForAcct>" +
                       accounts;
        t += direct ? positions : "<SubAcctDtls>" + positions + "</SubAcctDtls>";
        t += total.isEmpty() ? "<AcctBaseCcyTtlAmts><TtlHldgsValOfStmt><Amt Ccy=\"BRL\">" + pl +
                                   "</Amt><Sgn>true</Sgn></TtlHldgsValOfStmt></AcctBaseCcyTtlAmts>"
                             : total;
        return t + "</SctiesBalAcctgRpt>";
    }

    QByteArray file() const
    {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><PosicaoAtivosCarteira "
               "xmlns=\"http://www.anbima.com.br/SchemaPosicaoAtivos\">"
               "<HEADER:AppHdr "
               "xmlns:HEADER=\"urn:iso:std:iso:20022:tech:xsd:head.001.001.01\"><BizMsgIdr>1</BizMsgIdr></"
               "HEADER:AppHdr>"
               "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:semt.003.001.04\">" +
               report() + "</Document></PosicaoAtivosCarteira>";
    }
};

} // namespace Etl
