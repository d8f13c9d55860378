// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/goldenworkbook.h"
#include "tests/support/cliworld.h"

#include <QDir>

namespace Etl {

/// Descricao|Qnt|VlrMercado|Cod|Grupo of the golden vector, its defects repaired: LFT once, with its quantity; shares
/// have Cod OUTROS. Digits as the columns DECIMAL(28,8) show them.
inline const QStringList kGoldenRows{
    QStringLiteral("BETA FIDC SR|1500000.00000000|1884451.83000000|15804|PORTFOLIO INVESTIDO"),
    QStringLiteral("SIGMA SOBERANO FI RF|817.87000000|3794.79660000|15804|PORTFOLIO INVESTIDO"),
    QStringLiteral("AJUSTE DE COTA|0.00001000|0.00002000|15804|PORTFOLIO INVESTIDO"),
    QStringLiteral("PETR4|300.00000000|10650.00000000|OUTROS|ACOES"),
    QStringLiteral("Despesa CVM - DIFERIMENTO  5/2024|NULL|3212.49480000|OUTROS|DESPESAS"),
    QStringLiteral("Despesa de Auditoria  2/2025|NULL|-184.61400000|OUTROS|DESPESAS"),
    QStringLiteral("C/C SALDO FUNDO|NULL|1234.56000000|10108|CAIXA"),
    QStringLiteral("LFT|7.00000000|98765.43210000|15805|RENDA FIXA"),
    QStringLiteral("XPTO11|100.00000000|102345.67000000|15805|RENDA FIXA")};

inline const QString kDay = QStringLiteral("2025-04-10");

/// A world whose date folder holds workbooks made by the test; loaded by --apenas-carga.
class WorkbookWorld : public CliWorld
{
public:
    WorkbookWorld() : CliWorld(TestDialect::MariaDb, standardBank(1)) {}

    bool put(const GoldenWorkbook &workbook,
             const QString &name = QStringLiteral("Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"))
    {
        const QString folder = dateFolder(Part::Carteira, day());
        return QDir().mkpath(folder) && workbook.save(folder + QLatin1Char('/') + name);
    }
    CliResult load()
    {
        return run({QStringLiteral("--data"), kDay, QStringLiteral("--tipo"), QStringLiteral("carteira"),
                    QStringLiteral("--apenas-carga")});
    }
    QStringList rows()
    {
        return database().rows(
            QStringLiteral("SELECT Descricao,Qnt,VlrMercado,Cod,Grupo FROM Ft_CarteiraDiaria ORDER BY IDControle"));
    }
};

} // namespace Etl
