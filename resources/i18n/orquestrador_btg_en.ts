<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="pt_BR">
<context>
    <name>DayDelegate</name>
    <message>
        <source>F</source>
        <comment>feriado na visão do ano</comment>
        <translation>H</translation>
    </message>
</context>
<context>
    <name>DayGrids</name>
    <message>
        <source>sem valor</source>
        <translation>no value</translation>
    </message>
    <message>
        <source>Grupo</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Descrição</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Quantidade</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Preço</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Valor (R$)</source>
        <translation>Value (R$)</translation>
    </message>
    <message>
        <source>% do PL</source>
        <translation>% of PL</translation>
    </message>
    <message>
        <source>Vencimento</source>
        <translation>Maturity</translation>
    </message>
    <message>
        <source>Aplicação</source>
        <translation>Investment date</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Categoria</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Emissor</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Indexador</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Taxa (% a.a.)</source>
        <translation>Rate (% p.a.)</translation>
    </message>
    <message>
        <source>ISIN</source>
        <translation>ISIN</translation>
    </message>
    <message>
        <source>CNPJ do ativo</source>
        <translation>Asset CNPJ</translation>
    </message>
    <message>
        <source>Seção</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Linha</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Fundo</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Conta</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>CNPJ</source>
        <translation>CNPJ</translation>
    </message>
    <message>
        <source>Classe</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Subclasse</source>
        <translation>Subclass</translation>
    </message>
    <message>
        <source>Cota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Cota bruta</source>
        <translation>Gross quota</translation>
    </message>
    <message>
        <source>PL (R$)</source>
        <translation>PL (R$)</translation>
    </message>
    <message>
        <source>Cotas</source>
        <translation>Quotas</translation>
    </message>
    <message>
        <source>Aplicações (R$)</source>
        <translation>Subscriptions (R$)</translation>
    </message>
    <message>
        <source>Resgates (R$)</source>
        <translation>Redemptions (R$)</translation>
    </message>
    <message>
        <source>Dia</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Mês</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Ano</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>12 meses</source>
        <translation>12 months</translation>
    </message>
    <message>
        <source>24 meses</source>
        <translation>24 months</translation>
    </message>
    <message>
        <source>36 meses</source>
        <translation>36 months</translation>
    </message>
    <message>
        <source>Dia × índice</source>
        <translation>Day vs. index</translation>
    </message>
    <message>
        <source>Mês × índice</source>
        <translation>Month vs. index</translation>
    </message>
    <message>
        <source>Ano × índice</source>
        <translation>Year vs. index</translation>
    </message>
    <message>
        <source>12 meses × índice</source>
        <translation>12 months vs. index</translation>
    </message>
    <message>
        <source>24 meses × índice</source>
        <translation>24 months vs. index</translation>
    </message>
    <message>
        <source>36 meses × índice</source>
        <translation>36 months vs. index</translation>
    </message>
    <message>
        <source>(sem grupo)</source>
        <translation>(no group)</translation>
    </message>
    <message>
        <source>1 posição</source>
        <translation>1 position</translation>
    </message>
    <message>
        <source>%1 posições</source>
        <translation>%1 positions</translation>
    </message>
    <message>
        <source>%1 sem valor, fora da soma</source>
        <translation>%1 with no value, left out of the total</translation>
    </message>
    <message>
        <source>Total: %1 · R$ %2</source>
        <translation>Total: %1 · R$ %2</translation>
    </message>
    <message>
        <source>PL R$ %1</source>
        <translation>PL R$ %1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Posições</source>
        <translation>Positions</translation>
    </message>
</context>
<context>
    <name>DayLook</name>
    <message>
        <source>%1 e mais %2</source>
        <translation>%1 and %2 more</translation>
    </message>
    <message>
        <source>sem fim registrado</source>
        <translation>no end recorded</translation>
    </message>
    <message>
        <source>Carteira</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Rentabilidade</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>%1 %2 de %3</source>
        <translation>%1 %2 of %3</translation>
    </message>
    <message>
        <source>Em uso por %1</source>
        <translation>In use by %1</translation>
    </message>
    <message>
        <source>Nenhuma execução registrada</source>
        <translation>No run recorded</translation>
    </message>
    <message>
        <source>Última execução: %1</source>
        <translation>Last run: %1</translation>
    </message>
    <message>
        <source>Faltam: %1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>Nenhuma pendência nos últimos %1 dias úteis</source>
        <translation>No gaps in the last %1 business days</translation>
    </message>
    <message>
        <source>1 dos últimos %1 dias úteis tem pendência: %2</source>
        <translation>1 of the last %1 business days has gaps: %2</translation>
    </message>
    <message>
        <source>%1 dos últimos %2 dias úteis têm pendências: %3</source>
        <translation>%1 of the last %2 business days have gaps: %3</translation>
    </message>
    <message>
        <source>C</source>
        <comment>letra da carteira</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>R</source>
        <comment>letra da rentabilidade</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>%1: 1 fundo em dia sem publicação</source>
        <translation>%1: 1 fund on a day without publication</translation>
    </message>
    <message>
        <source>%1: %2 fundos em dia sem publicação</source>
        <translation>%1: %2 funds on a day without publication</translation>
    </message>
    <message>
        <source>cancelado</source>
        <translation>cancelled</translation>
    </message>
</context>
<context>
    <name>Etl::BusinessCalendar</name>
    <message>
        <source>dia não útil no calendário do banco de dados</source>
        <translation>not a business day in the database calendar</translation>
    </message>
    <message>
        <source>feriado: %1</source>
        <translation>holiday: %1</translation>
    </message>
</context>
<context>
    <name>Etl::ChartPane</name>
    <message>
        <source>C&amp;onta:</source>
        <translation>Acc&amp;ount:</translation>
    </message>
    <message>
        <source>Dados do gráfico</source>
        <translation>Chart data</translation>
    </message>
    <message>
        <source>Cota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>PL</source>
        <translation>PL</translation>
    </message>
    <message>
        <source>Alocação por grupo</source>
        <translation>Allocation by group</translation>
    </message>
    <message>
        <source>Posições por dia</source>
        <translation>Positions per day</translation>
    </message>
    <message>
        <source>1 mês</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>3 meses</source>
        <translation>3 months</translation>
    </message>
    <message>
        <source>12 meses</source>
        <translation>12 months</translation>
    </message>
    <message>
        <source>5 anos</source>
        <translation>5 years</translation>
    </message>
    <message>
        <source>&amp;Gráfico:</source>
        <translation>&amp;Chart:</translation>
    </message>
    <message>
        <source>&amp;Período:</source>
        <translation>&amp;Period:</translation>
    </message>
    <message>
        <source>Escolha um fundo acima para ver este gráfico.</source>
        <translation>Choose a fund above to see this chart.</translation>
    </message>
</context>
<context>
    <name>Etl::CheckPanel</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Aviso</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Falha</source>
        <translation>Failure</translation>
    </message>
    <message>
        <source>Cancelar o teste</source>
        <translation>Cancel the test</translation>
    </message>
    <message>
        <source>Criar tabelas</source>
        <translation>Create tables</translation>
    </message>
    <message>
        <source>Copiar diagnóstico</source>
        <translation>Copy diagnostics</translation>
    </message>
    <message>
        <source>Fechar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Testando os valores do formulário…</source>
        <translation>Testing the values in the form…</translation>
    </message>
    <message>
        <source>O que fazer: %1</source>
        <translation>What to do: %1</translation>
    </message>
    <message>
        <source>Ir à chave</source>
        <translation>Go to the key</translation>
    </message>
    <message>
        <source>Ir à chave %1</source>
        <translation>Go to the key %1</translation>
    </message>
    <message>
        <source>Teste cancelado: o que falta não foi conferido.</source>
        <translation>Test cancelled: the remaining items were not checked.</translation>
    </message>
    <message>
        <source>FALHA: 1 item impede a execução.</source>
        <translation>FAILURE: 1 item prevents the run.</translation>
    </message>
    <message>
        <source>FALHA: %1 itens impedem a execução.</source>
        <translation>FAILURE: %1 items prevent the run.</translation>
    </message>
    <message>
        <source>FALHA: o teste não chegou ao fim.</source>
        <translation>FAILURE: the test did not finish.</translation>
    </message>
    <message>
        <source>Tudo pronto para executar, com 1 aviso.</source>
        <translation>Ready to run, with 1 warning.</translation>
    </message>
    <message>
        <source>Tudo pronto para executar, com %1 avisos.</source>
        <translation>Ready to run, with %1 warnings.</translation>
    </message>
    <message>
        <source>Tudo pronto para executar.</source>
        <translation>Ready to run.</translation>
    </message>
    <message>
        <source>Criando as tabelas que faltam…</source>
        <translation>Creating the missing tables…</translation>
    </message>
    <message>
        <source>FALHA: as tabelas não foram criadas.</source>
        <translation>FAILURE: the tables were not created.</translation>
    </message>
    <message>
        <source>nenhuma faltava</source>
        <translation>none were missing</translation>
    </message>
    <message>
        <source>criadas: %1</source>
        <translation>created: %1</translation>
    </message>
    <message>
        <source>As tabelas existem. Teste de novo para conferir tudo.</source>
        <translation>The tables exist. Test again to check everything.</translation>
    </message>
    <message>
        <source>Diagnóstico do Orquestrador BTG %1</source>
        <translation>Orquestrador BTG %1 diagnostics</translation>
    </message>
    <message>
        <source>Ambiente: %1</source>
        <translation>Environment: %1</translation>
    </message>
    <message>
        <source>Os valores mudaram depois deste teste. Teste de novo.</source>
        <translation>The values have changed since this test. Test again.</translation>
    </message>
    <message>
        <source>Perguntando a: %1, há %2 s…</source>
        <translation>Asking: %1, for %2 s…</translation>
    </message>
</context>
<context>
    <name>Etl::CoverageGrid</name>
    <message>
        <source>Dias do mês</source>
        <translation>Days of the month</translation>
    </message>
    <message>
        <source>Dias do ano</source>
        <translation>Days of the year</translation>
    </message>
</context>
<context>
    <name>Etl::CoverageModel</name>
    <message>
        <source>fim de semana</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>sem publicação (calendário do banco de dados)</source>
        <translation>no publication (database calendar)</translation>
    </message>
    <message>
        <source>semana %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>Dias completos (carteira e rentabilidade) de quantos já deveriam estar</source>
        <translation>Complete days (portfolio and performance) out of those already due</translation>
    </message>
    <message>
        <source>hoje</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>Etl::CoveragePage</name>
    <message>
        <source>1 dia</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>%1 dias</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Lendo o banco de dados…</source>
        <translation>Reading the database…</translation>
    </message>
    <message>
        <source>Atualizado às %1</source>
        <translation>Updated at %1</translation>
    </message>
    <message>
        <source>Sem configuração: o calendário mostra o que está no banco de dados assim que houver uma.</source>
        <translation>No settings yet: once there are, the calendar shows what is in the database.</translation>
    </message>
    <message>
        <source>O que aparece é de %1.</source>
        <translation>What is shown dates from %1.</translation>
    </message>
    <message>
        <source>Ainda não há nada para mostrar.</source>
        <translation>There is nothing to show yet.</translation>
    </message>
    <message>
        <source>O calendário não pôde ser lido: %1 %2 %3</source>
        <translation>The calendar could not be read: %1 %2 %3</translation>
    </message>
    <message>
        <source>Nada foi carregado neste período. Selecione dias e use “Reprocessar selecionados”.</source>
        <translation>Nothing was loaded in this period. Select days and use “Reprocess selected”.</translation>
    </message>
    <message>
        <source>Sem configuração.</source>
        <translation>No settings.</translation>
    </message>
    <message>
        <source>Selecione no calendário um dia útil até hoje.</source>
        <translation>Select a business day up to today in the calendar.</translation>
    </message>
    <message>
        <source>Reprocessar &amp;selecionados (%1)</source>
        <translation>Reprocess &amp;selected (%1)</translation>
    </message>
    <message>
        <source>Reprocessar &amp;selecionados</source>
        <translation>Reprocess &amp;selected</translation>
    </message>
    <message>
        <source>Abre Processar com %1</source>
        <translation>Opens Process with %1</translation>
    </message>
    <message>
        <source>Do &amp;mês mostrado (%1)</source>
        <translation>In the mo&amp;nth shown (%1)</translation>
    </message>
    <message>
        <source>Do &amp;ano mostrado (%1)</source>
        <translation>In the y&amp;ear shown (%1)</translation>
    </message>
    <message>
        <source>Dos &amp;últimos %1 dias úteis (%2)</source>
        <translation>In the &amp;last %1 business days (%2)</translation>
    </message>
    <message>
        <source>Abre Processar com os dias que têm pendências</source>
        <translation>Opens Process with the days that have gaps</translation>
    </message>
    <message>
        <source>Não há pendências.</source>
        <translation>There are no gaps.</translation>
    </message>
    <message>
        <source>Página anterior (Page Up)</source>
        <translation>Previous page (Page Up)</translation>
    </message>
    <message>
        <source>Próxima página (Page Down)</source>
        <translation>Next page (Page Down)</translation>
    </message>
    <message>
        <source>&amp;Hoje</source>
        <translation>&amp;Today</translation>
    </message>
    <message>
        <source>Ler de novo o banco de dados</source>
        <translation>Read the database again</translation>
    </message>
    <message>
        <source>&amp;Mês</source>
        <translation>&amp;Month</translation>
    </message>
    <message>
        <source>A&amp;no</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>Reprocessar fal&amp;tantes</source>
        <translation>Reprocess m&amp;issing</translation>
    </message>
    <message>
        <source>Reprocessar os dias selecionados</source>
        <translation>Reprocess the selected days</translation>
    </message>
    <message>
        <source>Ver os dados deste dia</source>
        <translation>View the data of this day</translation>
    </message>
    <message>
        <source>Tentar de novo</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Configurações</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>Etl::DataPage</name>
    <message>
        <source>Fundos</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>Posições</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Rentabilidade</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>Nenhum banco de dados em uso</source>
        <translation>No database in use</translation>
    </message>
    <message>
        <source>Assim que as configurações estiverem completas, os dados carregados aparecem aqui.</source>
        <translation>Once the settings are complete, the loaded data appears here.</translation>
    </message>
    <message>
        <source>Abrir configurações</source>
        <translation>Open settings</translation>
    </message>
    <message>
        <source>Informe a data-base</source>
        <translation>Enter the reference date</translation>
    </message>
    <message>
        <source>Lendo %1…</source>
        <translation>Reading %1…</translation>
    </message>
    <message>
        <source>A última data com dados antes dela é %1.</source>
        <translation>The last date with data before it is %1.</translation>
    </message>
    <message>
        <source>O banco não tem dados de nenhuma data anterior.</source>
        <translation>The database has no data for any earlier date.</translation>
    </message>
    <message>
        <source>Nada carregado em %1</source>
        <translation>Nothing loaded on %1</translation>
    </message>
    <message>
        <source>Processar esta data</source>
        <translation>Process this date</translation>
    </message>
    <message>
        <source>Ver %1</source>
        <translation>View %1</translation>
    </message>
    <message>
        <source>Os dados não puderam ser lidos</source>
        <translation>The data could not be read</translation>
    </message>
    <message>
        <source>Tentar de novo</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Sem data anterior para comparar.</source>
        <translation>No earlier date to compare with.</translation>
    </message>
    <message>
        <source>Comparado com %1.</source>
        <translation>Compared with %1.</translation>
    </message>
    <message>
        <source>Comparado com %1: %2 não está carregado.</source>
        <translation>Compared with %1: %2 is not loaded.</translation>
    </message>
    <message>
        <source>Todos os fundos</source>
        <translation>All funds</translation>
    </message>
    <message>
        <source>As posições não puderam ser lidas. %1</source>
        <translation>The positions could not be read. %1</translation>
    </message>
    <message>
        <source>O histórico não pôde ser lido. %1</source>
        <translation>The history could not be read. %1</translation>
    </message>
    <message>
        <source>As linhas de %1 não foram gravadas por este programa: não há execução.</source>
        <translation>The rows of %1 were not written by this program: there is no run.</translation>
    </message>
    <message>
        <source>&amp;Data-base</source>
        <translation>Reference &amp;date</translation>
    </message>
    <message>
        <source>&amp;Fundo</source>
        <translation>&amp;Fund</translation>
    </message>
    <message>
        <source>Escolha um fundo</source>
        <translation>Choose a fund</translation>
    </message>
    <message>
        <source>Abra um fundo na aba Fundos (Enter ou clique duplo) ou escolha-o acima.</source>
        <translation>Open a fund on the Funds tab (Enter or double-click) or choose it above.</translation>
    </message>
    <message>
        <source>F&amp;undos</source>
        <translation>F&amp;unds</translation>
    </message>
    <message>
        <source>P&amp;osições</source>
        <translation>P&amp;ositions</translation>
    </message>
    <message>
        <source>&amp;Rentabilidade</source>
        <translation>&amp;Performance</translation>
    </message>
    <message>
        <source>&amp;Gráficos</source>
        <translation>&amp;Charts</translation>
    </message>
    <message>
        <source>Ver &amp;posições</source>
        <translation>&amp;View positions</translation>
    </message>
    <message>
        <source>Ver &amp;gráficos</source>
        <translation>View c&amp;harts</translation>
    </message>
    <message>
        <source>Abrir a &amp;execução que carregou</source>
        <translation>Open the &amp;run that loaded it</translation>
    </message>
    <message>
        <source>Fundos de %1</source>
        <translation>Funds on %1</translation>
    </message>
    <message>
        <source>Posições de %1 em %2</source>
        <translation>Positions of %1 on %2</translation>
    </message>
    <message>
        <source>Rentabilidade de %1</source>
        <translation>Performance of %1</translation>
    </message>
    <message>
        <source>Data-base</source>
        <translation>Reference date</translation>
    </message>
    <message>
        <source>Fundo</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Conta</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>%1 não tem rentabilidade em %2</source>
        <translation>%1 has no performance on %2</translation>
    </message>
    <message>
        <source>Para ver a dos outros fundos, escolha “Todos os fundos” acima.</source>
        <translation>To see that of the other funds, choose “All funds” above.</translation>
    </message>
    <message>
        <source>Para as posições, a rentabilidade e os gráficos</source>
        <translation>For the positions, the performance and the charts</translation>
    </message>
    <message>
        <source>Rentabilidade de %1 em %2</source>
        <translation>Performance of %1 on %2</translation>
    </message>
    <message>
        <source>CNPJ do fundo</source>
        <translation>CNPJ of the fund</translation>
    </message>
    <message>
        <source>O que aparece foi lido às %1; a nova leitura falhou: %2 Atualize (F5) para tentar de novo.</source>
        <translation>What is shown was read at %1; reading again failed: %2 Refresh (F5) to try again.</translation>
    </message>
    <message>
        <source>Ver a execução</source>
        <translation>Show the run</translation>
    </message>
    <message>
        <source>Não se sabe como terminou a última execução desta data: %1</source>
        <translation>How the last run of this date ended is not known: %1</translation>
    </message>
    <message>
        <source>%1: foi como terminou a última execução desta data (%2), de %3 %4. O que aparece aqui pode estar incompleto ou ser de antes.</source>
        <translation>%1: so ended the last run of this date (%2), of %3 %4. What is shown here may be incomplete or older.</translation>
    </message>
    <message>
        <source> e </source>
        <translation> and </translation>
    </message>
</context>
<context>
    <name>Etl::DateField</name>
    <message>
        <source>Data-base</source>
        <translation>Reference date</translation>
    </message>
    <message>
        <source>Aceita 19112026, 19/11, 19/11/26, 19/11/2026 e 2026-11-19</source>
        <translation>Accepts 19112026, 19/11, 19/11/26, 19/11/2026 and 2026-11-19</translation>
    </message>
    <message>
        <source>Abrir o calendário (Alt+Seta para baixo)</source>
        <translation>Open the calendar (Alt+Down)</translation>
    </message>
    <message>
        <source>Dia útil anterior (Alt+Seta para a esquerda)</source>
        <translation>Previous business day (Alt+Left)</translation>
    </message>
    <message>
        <source>Dia útil seguinte (Alt+Seta para a direita)</source>
        <translation>Next business day (Alt+Right)</translation>
    </message>
    <message>
        <source>D-1</source>
        <translation>D-1</translation>
    </message>
    <message>
        <source>Último dia útil antes de hoje</source>
        <translation>Last business day before today</translation>
    </message>
    <message>
        <source>Último dia útil antes de hoje (Ctrl+D)</source>
        <translation>Last business day before today (Ctrl+D)</translation>
    </message>
    <message>
        <source>Informe a data-base.</source>
        <translation>Enter the reference date.</translation>
    </message>
    <message>
        <source>“%1” não é uma data.</source>
        <translation>“%1” is not a date.</translation>
    </message>
    <message>
        <source>É a data de hoje: o BTG costuma liberar as posições só no dia útil seguinte.</source>
        <translation>This is today’s date: BTG usually releases the positions only on the next business day.</translation>
    </message>
    <message>
        <source>escreva dd/mm/aaaa</source>
        <translation>type dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Usar %1</source>
        <translation>Use %1</translation>
    </message>
    <message>
        <source>%1 (%2) – dia útil</source>
        <translation>%1 (%2) – business day</translation>
    </message>
    <message>
        <source>D-2</source>
        <translation>D-2</translation>
    </message>
    <message>
        <source>Penúltimo dia útil antes de hoje</source>
        <translation>Second-to-last business day before today</translation>
    </message>
    <message>
        <source>Dias úteis atrás</source>
        <translation>Business days back</translation>
    </message>
    <message>
        <source>Quantos dias úteis antes de hoje</source>
        <translation>How many business days before today</translation>
    </message>
    <message>
        <source>dias úteis atrás</source>
        <translation>business days back</translation>
    </message>
    <message>
        <source>dia útil atrás = %1</source>
        <translation>business day back = %1</translation>
    </message>
    <message>
        <source>dias úteis atrás = %1</source>
        <translation>business days back = %1</translation>
    </message>
    <message>
        <source>%1, não é dia útil</source>
        <translation>%1, not a business day</translation>
    </message>
    <message>
        <source>%1, feriado: %2</source>
        <translation>%1, holiday: %2</translation>
    </message>
    <message>
        <source>dia útil atrás</source>
        <translation>business day back</translation>
    </message>
    <message>
        <source>%1 ainda não chegou: hoje é %2. O dia útil anterior a hoje é %3.</source>
        <translation>%1 has not come yet: today is %2. The business day before today is %3.</translation>
    </message>
</context>
<context>
    <name>Etl::DayEdit</name>
    <message>
        <source>dd/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
</context>
<context>
    <name>Etl::DayPanel</name>
    <message>
        <source>%1 de 1 fundo</source>
        <translation>%1 of 1 fund</translation>
    </message>
    <message>
        <source>%1 de %2 fundos</source>
        <translation>%1 of %2 funds</translation>
    </message>
    <message>
        <source>Nenhum fundo carregado</source>
        <translation>No fund loaded</translation>
    </message>
    <message>
        <source> · 1 linha</source>
        <translation> · 1 row</translation>
    </message>
    <message>
        <source> · %1 linhas</source>
        <translation> · %1 rows</translation>
    </message>
    <message>
        <source>Em uso por %1.</source>
        <translation>In use by %1.</translation>
    </message>
    <message>
        <source>Nenhuma execução registrada.</source>
        <translation>No run recorded.</translation>
    </message>
    <message>
        <source>Última execução: %1</source>
        <translation>Last run: %1</translation>
    </message>
    <message>
        <source>Fundos que faltam (%1):
• %2</source>
        <translation>Missing funds (%1):
• %2</translation>
    </message>
    <message>
        <source>Ver &amp;dados</source>
        <translation>View &amp;data</translation>
    </message>
    <message>
        <source>Ver execução</source>
        <translation>View run</translation>
    </message>
    <message>
        <source>Ver a última execução da %1</source>
        <translation>View the last %1 run</translation>
    </message>
    <message>
        <source>Nenhum dia escolhido</source>
        <translation>No day chosen</translation>
    </message>
    <message>
        <source>Escolha um dia no calendário para ver o que está carregado.</source>
        <translation>Choose a day in the calendar to see what is loaded.</translation>
    </message>
    <message>
        <source>%1 dias selecionados; os detalhes são do último.</source>
        <translation>%1 days selected; the details are for the last one.</translation>
    </message>
    <message>
        <source>Ainda não se sabe como está este dia.</source>
        <translation>The state of this day is not known yet.</translation>
    </message>
    <message>
        <source>Abrir os dados carregados deste dia</source>
        <translation>Open the data loaded for this day</translation>
    </message>
    <message>
        <source>Não há dados carregados neste dia.</source>
        <translation>There is no data loaded for this day.</translation>
    </message>
    <message>
        <source>1 fundo esperado</source>
        <translation>1 fund expected</translation>
    </message>
    <message>
        <source>%1 fundos esperados</source>
        <translation>%1 funds expected</translation>
    </message>
    <message>
        <source>1 linha</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>%1 linhas</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1: o BTG não publica nesse dia, mas há dados carregados.</source>
        <translation>%1: BTG does not publish on that day, but there is data loaded.</translation>
    </message>
</context>
<context>
    <name>Etl::EditMenu</name>
    <message>
        <source>&amp;Copiar</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Selecionar &amp;tudo</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>&amp;Localizar…</source>
        <translation>&amp;Find…</translation>
    </message>
    <message>
        <source>Pró&amp;ximo erro ou problema</source>
        <translation>Ne&amp;xt error or problem</translation>
    </message>
    <message>
        <source>Erro &amp;ou problema anterior</source>
        <translation>Previous err&amp;or or problem</translation>
    </message>
    <message>
        <source>Nada aqui responde a esse comando: clique antes na tabela ou no log.</source>
        <translation>Nothing here answers that command: click the table or the log first.</translation>
    </message>
</context>
<context>
    <name>Etl::EndedFunds</name>
    <message>
        <source>Procurar entre os fundos conhecidos</source>
        <translation>Search the known funds</translation>
    </message>
    <message>
        <source>Fundos encerrados: marque os que não existem mais</source>
        <translation>Closed funds: check those that no longer exist</translation>
    </message>
    <message>
        <source>%1 – até %2</source>
        <translation>%1 – until %2</translation>
    </message>
    <message>
        <source>Nenhum fundo foi carregado ainda: escreva os nomes acima, separados por vírgula.</source>
        <translation>No fund has been loaded yet: type the names above, separated by commas.</translation>
    </message>
    <message>
        <source>1 fundo encerrado. Marque na lista os que não existem mais:</source>
        <translation>1 closed fund. Check those that no longer exist in the list:</translation>
    </message>
    <message>
        <source>%1 fundos encerrados. Marque na lista os que não existem mais:</source>
        <translation>%1 closed funds. Check those that no longer exist in the list:</translation>
    </message>
</context>
<context>
    <name>Etl::EnvironmentLook</name>
    <message>
        <source>não se sabe</source>
        <translation>unknown</translation>
    </message>
</context>
<context>
    <name>Etl::ExportMenu</name>
    <message>
        <source>Arquivo CSV (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Planilha do Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Documento PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>tabela</source>
        <translation>table</translation>
    </message>
    <message>
        <source>Exportar</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Copiar</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>CSV para &amp;Excel…</source>
        <translation>CSV for &amp;Excel…</translation>
    </message>
    <message>
        <source>CSV para &amp;sistemas…</source>
        <translation>CSV for &amp;systems…</translation>
    </message>
    <message>
        <source>Planilha &amp;XLSX…</source>
        <translation>&amp;XLSX workbook…</translation>
    </message>
    <message>
        <source>&amp;PDF…</source>
        <translation>&amp;PDF…</translation>
    </message>
    <message>
        <source>Copiar ou gravar esta tabela em CSV, XLSX ou PDF</source>
        <translation>Copy this table or save it as CSV, XLSX or PDF</translation>
    </message>
    <message>
        <source>Tabela</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Copiado para a área de transferência.</source>
        <translation>Copied to the clipboard.</translation>
    </message>
    <message>
        <source>A exportação anterior ainda está sendo gravada: espere um instante e tente de novo.</source>
        <translation>The previous export is still being saved: wait a moment and try again.</translation>
    </message>
    <message>
        <source>1 linha gravada em %1.</source>
        <translation>1 row written to %1.</translation>
    </message>
    <message>
        <source>%1 linhas gravadas em %2.</source>
        <translation>%1 rows written to %2.</translation>
    </message>
    <message>
        <source>Ambiente</source>
        <translation>Environment</translation>
    </message>
</context>
<context>
    <name>Etl::ExportNotice</name>
    <message>
        <source>Abrir pasta</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Exportado: 1 linha em %1</source>
        <translation>Exported: 1 row to %1</translation>
    </message>
    <message>
        <source>Exportado: %1 linhas em %2</source>
        <translation>Exported: %1 rows to %2</translation>
    </message>
    <message>
        <source>A exportação falhou e nada foi gravado. %1</source>
        <translation>The export failed and nothing was written. %1</translation>
    </message>
    <message>
        <source>O sistema respondeu: %1</source>
        <translation>The system answered: %1</translation>
    </message>
    <message>
        <source>A pasta %1 não pôde ser aberta; o arquivo está nela.</source>
        <translation>The folder %1 could not be opened; the file is in it.</translation>
    </message>
</context>
<context>
    <name>Etl::FindBar</name>
    <message>
        <source>Localizar no log</source>
        <translation>Find in the log</translation>
    </message>
    <message>
        <source>Expressão regular</source>
        <translation>Regular expression</translation>
    </message>
    <message>
        <source>Diferenciar maiúsculas e acentos</source>
        <translation>Match case and accents</translation>
    </message>
    <message>
        <source>Anterior (Shift+F3)</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <source>Próximo (F3)</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <source>Fechar a busca (Esc)</source>
        <translation>Close the search (Esc)</translation>
    </message>
</context>
<context>
    <name>Etl::FirstRunPanel</name>
    <message>
        <source>Voltar</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Avançar</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Testar</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Salvar e começar</source>
        <translation>Save and start</translation>
    </message>
    <message>
        <source>Credenciais do BTG</source>
        <translation>BTG credentials</translation>
    </message>
    <message>
        <source>São as que o BTG enviou para a API de relatórios. O segredo não será mostrado.</source>
        <translation>The ones BTG sent you for the reports API. The secret will not be shown.</translation>
    </message>
    <message>
        <source>Pastas</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Os arquivos do BTG são guardados aqui, numa pasta por data.</source>
        <translation>The BTG files are kept here, in one folder per date.</translation>
    </message>
    <message>
        <source>Banco de dados</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Para onde vão as posições e as cotas. Tabelas que faltarem podem ser criadas no próximo passo.</source>
        <translation>Where the positions and quotas go. Missing tables can be created in the next step.</translation>
    </message>
    <message>
        <source>Conhecer com a &amp;demonstração</source>
        <translation>Explore with the &amp;demo</translation>
    </message>
    <message>
        <source>&amp;Conectar ao BTG</source>
        <translation>&amp;Connect to BTG</translation>
    </message>
    <message>
        <source>Só quero conhecer</source>
        <translation>I just want to explore</translation>
    </message>
    <message>
        <source>Um simulador do BTG e um banco SQLite vêm com o programa. Os fundos são inventados; nenhuma senha é necessária e nada sai deste computador.</source>
        <translation>A BTG simulator and a SQLite database come with the program. The funds are made up; no password is needed and nothing leaves this computer.</translation>
    </message>
    <message>
        <source>Quero carregar os meus fundos</source>
        <translation>I want to load my funds</translation>
    </message>
    <message>
        <source>Quatro passos: credenciais do BTG, pastas, banco de dados e um teste. Nada é gravado antes do último.</source>
        <translation>Four steps: BTG credentials, folders, database and a test. Nothing is saved before the last one.</translation>
    </message>
    <message>
        <source>Bem-vindo ao Orquestrador BTG</source>
        <translation>Welcome to Orquestrador BTG</translation>
    </message>
    <message>
        <source>Ainda não há configuração neste computador. Como quer começar?</source>
        <translation>There are no settings on this computer yet. How would you like to start?</translation>
    </message>
    <message>
        <source>Testar e salvar</source>
        <translation>Test and save</translation>
    </message>
    <message>
        <source>O teste obtém um token do BTG, abre o banco de dados e confere as pastas; não carrega nada. Salvar sem testar também é possível.</source>
        <translation>The test gets a BTG token, opens the database and checks the folders; it loads nothing. You can also save without testing.</translation>
    </message>
    <message>
        <source>Escolha a %1.</source>
        <translation>Choose the %1.</translation>
    </message>
    <message>
        <source>Passo %1 de 4</source>
        <translation>Step %1 of 4</translation>
    </message>
    <message>
        <source>Salvar mesmo assim</source>
        <translation>Save anyway</translation>
    </message>
</context>
<context>
    <name>Etl::FirstRunSummary</name>
    <message>
        <source>segredo: falta</source>
        <translation>secret: missing</translation>
    </message>
    <message>
        <source>segredo: no cofre do sistema</source>
        <translation>secret: in the system&apos;s keychain</translation>
    </message>
    <message>
        <source>segredo: da variável de ambiente</source>
        <translation>secret: from the environment variable</translation>
    </message>
    <message>
        <source>segredo: no .env (só o dono o lê)</source>
        <translation>secret: in the .env (only its owner reads it)</translation>
    </message>
    <message>
        <source>falta</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>SQLite: %1</source>
        <translation>SQLite: %1</translation>
    </message>
    <message>
        <source>MySQL/MariaDB: %1 em %2, porta %3, usuário %4</source>
        <translation>MySQL/MariaDB: %1 on %2, port %3, user %4</translation>
    </message>
    <message>
        <source>Credenciais do BTG</source>
        <translation>BTG credentials</translation>
    </message>
    <message>
        <source>Pastas</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Banco de dados</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Será gravado em</source>
        <translation>Will be saved in</translation>
    </message>
    <message>
        <source>O que foi informado</source>
        <translation>What you have entered</translation>
    </message>
    <message>
        <source>Processar: F5 baixa e carrega o último dia útil. Antes, a página mostra o que vai acontecer.</source>
        <translation>Process: F5 downloads and loads the last business day. The page shows beforehand what will happen.</translation>
    </message>
    <message>
        <source>Calendário: quais dias e fundos faltam, e reprocessar só esses.</source>
        <translation>Calendar: which days and funds are missing, and how to reprocess only those.</translation>
    </message>
    <message>
        <source>Agendamento: deixe o computador carregar sozinho, de segunda a sexta.</source>
        <translation>Schedule: let the computer load by itself, Monday to Friday.</translation>
    </message>
    <message>
        <source>F1 abre o guia na página em que você está; Configurações muda tudo o que está aqui.</source>
        <translation>F1 opens the guide at the page you are on; Settings changes everything that stands here.</translation>
    </message>
    <message>
        <source>Depois de salvar</source>
        <translation>After saving</translation>
    </message>
    <message>
        <source>Alterar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Alterar: %1</source>
        <translation>Change: %1</translation>
    </message>
    <message>
        <source>Carteira: %1
Rentabilidade: %2</source>
        <translation>Portfolio: %1
Performance: %2</translation>
    </message>
</context>
<context>
    <name>Etl::FittedColumns</name>
    <message>
        <source>Sem espaço para: %1 (alargue a janela; cópia e exportação levam tudo)</source>
        <translation>No room for: %1 (widen the window; copies and exports have everything)</translation>
    </message>
</context>
<context>
    <name>Etl::FolderField</name>
    <message>
        <source>Informe a pasta.</source>
        <translation>Enter the folder.</translation>
    </message>
    <message>
        <source>Verificando…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Pasta pronta para gravar</source>
        <translation>Folder ready for writing</translation>
    </message>
    <message>
        <source>Ainda não existe: será criada</source>
        <translation>Does not exist yet: it will be created</translation>
    </message>
    <message>
        <source>Escreva o caminho completo.</source>
        <translation>Enter the full path.</translation>
    </message>
    <message>
        <source>A pasta não existe e não pode ser criada.</source>
        <translation>The folder does not exist and cannot be created.</translation>
    </message>
    <message>
        <source>É um arquivo, não uma pasta.</source>
        <translation>This is a file, not a folder.</translation>
    </message>
    <message>
        <source>Esta pasta não aceita arquivos: confira a permissão, o espaço e a cota.</source>
        <translation>This folder takes no files: check the permission, the space and the quota.</translation>
    </message>
    <message>
        <source>Procurar: %1</source>
        <translation>Browse: %1</translation>
    </message>
    <message>
        <source>Abrir pasta: %1</source>
        <translation>Open folder: %1</translation>
    </message>
    <message>
        <source>Pastas usadas antes: %1</source>
        <translation>Previously used folders: %1</translation>
    </message>
    <message>
        <source>%1 · %2 livres</source>
        <translation>%1 · %2 free</translation>
    </message>
    <message>
        <source>Parte deste caminho é um arquivo, não uma pasta.</source>
        <translation>Part of this path is a file, not a folder.</translation>
    </message>
</context>
<context>
    <name>Etl::FundMapEditor</name>
    <message>
        <source>Acrescentar</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Remover</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Dar nome da casa</source>
        <translation>Give house name</translation>
    </message>
    <message>
        <source>Salvar o mapa</source>
        <translation>Save the map</translation>
    </message>
    <message>
        <source>Desfazer no mapa</source>
        <translation>Undo in the map</translation>
    </message>
    <message>
        <source>Criar um mapa</source>
        <translation>Create a map</translation>
    </message>
    <message>
        <source>Procurar um fundo</source>
        <translation>Find a fund</translation>
    </message>
    <message>
        <source>Procurar um fundo no mapa</source>
        <translation>Find a fund in the map</translation>
    </message>
    <message>
        <source>Mapa de nomes de fundos</source>
        <translation>Fund name map</translation>
    </message>
    <message>
        <source>Fundos sem nome no mapa</source>
        <translation>Funds with no name in the map</translation>
    </message>
    <message>
        <source>Um fundo que muda de nome é gravado com o novo nome na próxima carga de cada data; só então as linhas antigas dessa data, com o nome anterior, são substituídas.</source>
        <translation>A fund whose name changes is saved under the new name at the next load of each date; only then are the old rows for that date, with the previous name, replaced.</translation>
    </message>
    <message>
        <source>Nenhum mapa está configurado: os fundos são gravados com o nome que o BTG lhes dá.</source>
        <translation>No map is configured: funds are saved under the name BTG gives them.</translation>
    </message>
    <message>
        <source>Mapa salvo em %1. Vale a partir da próxima execução.</source>
        <translation>Map saved in %1. It applies from the next run.</translation>
    </message>
    <message>
        <source>O mapa não foi salvo. Linha %1: %2</source>
        <translation>The map was not saved. Line %1: %2</translation>
    </message>
    <message>
        <source>Última data carregada: %1</source>
        <translation>Last date loaded: %1</translation>
    </message>
    <message>
        <source>Só aparece em relatórios de execução</source>
        <translation>Only appears in run reports</translation>
    </message>
    <message>
        <source>Sem nome no mapa: %1. O banco não respondeu: %2</source>
        <translation>With no name in the map: %1. The database did not respond: %2</translation>
    </message>
    <message>
        <source>Nenhum fundo foi carregado ainda.</source>
        <translation>No fund has been loaded yet.</translation>
    </message>
    <message>
        <source>Todos os fundos conhecidos têm nome no mapa.</source>
        <translation>All known funds have a name in the map.</translation>
    </message>
    <message>
        <source>Sem nome no mapa: %1 de %2</source>
        <translation>With no name in the map: %1 of %2</translation>
    </message>
    <message>
        <source>Salvando o mapa…</source>
        <translation>Saving the map…</translation>
    </message>
    <message>
        <source>Mapa alterado, ainda não salvo.</source>
        <translation>Map changed, not saved yet.</translation>
    </message>
</context>
<context>
    <name>Etl::FundMapModel</name>
    <message>
        <source>Nome no BTG</source>
        <translation>Name at BTG</translation>
    </message>
    <message>
        <source>Nome da casa</source>
        <translation>House name</translation>
    </message>
    <message>
        <source>Observação</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Etl::FundModel</name>
    <message>
        <source>esperado, ainda não veio do BTG</source>
        <translation>expected, not yet received from BTG</translation>
    </message>
    <message>
        <source>Soma das posições menos o patrimônio líquido</source>
        <translation>Sum of positions minus net assets</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Fundo</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Linhas</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Soma</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>PL</source>
        <translation>PL</translation>
    </message>
    <message>
        <source>Diferença</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>a execução terminou antes da carga deste fundo</source>
        <translation>the run ended before this fund was loaded</translation>
    </message>
</context>
<context>
    <name>Etl::FundPane</name>
    <message>
        <source>Fundos da execução</source>
        <translation>Funds in the run</translation>
    </message>
    <message>
        <source>Os fundos aparecem aqui assim que a execução começar.</source>
        <translation>Funds appear here as soon as the run starts.</translation>
    </message>
    <message>
        <source>Filtrar por fundo ou mensagem</source>
        <translation>Filter by fund or message</translation>
    </message>
    <message>
        <source>Estado dos fundos mostrados</source>
        <translation>Status of the funds shown</translation>
    </message>
    <message>
        <source>Todos os estados</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>Só problemas</source>
        <translation>Problems only</translation>
    </message>
    <message>
        <source>Copiar as linhas selecionadas (todas, se nenhuma)</source>
        <translation>Copy the selected rows (all, if none)</translation>
    </message>
    <message>
        <source>Fundos</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>Fechar os detalhes</source>
        <translation>Close details</translation>
    </message>
    <message>
        <source>mostrando %1 de %2</source>
        <translation>showing %1 of %2</translation>
    </message>
    <message>
        <source>Nenhum fundo com esse filtro.</source>
        <translation>No funds match this filter.</translation>
    </message>
    <message>
        <source>%1 · %2 de %3 · %4</source>
        <translation>%1 · %2 of %3 · %4</translation>
    </message>
    <message>
        <source>Detalhe: %1</source>
        <translation>Detail: %1</translation>
    </message>
    <message>
        <source>Arquivo: %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>Linhas: %1 · Soma: %2 · PL: %3 · Diferença: %4</source>
        <translation>Rows: %1 · Sum: %2 · NAV: %3 · Difference: %4</translation>
    </message>
    <message>
        <source>Limpar a tabela</source>
        <translation>Clear the table</translation>
    </message>
    <message>
        <source>Localizar fundo</source>
        <translation>Find fund</translation>
    </message>
    <message>
        <source>Próximo fundo com problema</source>
        <translation>Next fund with a problem</translation>
    </message>
    <message>
        <source>Fundo com problema anterior</source>
        <translation>Previous fund with a problem</translation>
    </message>
    <message>
        <source>Não há mais problemas abaixo: voltou ao primeiro.</source>
        <translation>No more problems below: went back to the first.</translation>
    </message>
    <message>
        <source>Não há mais problemas acima: foi ao último.</source>
        <translation>No more problems above: went to the last.</translation>
    </message>
    <message>
        <source>Ainda não há fundos na tabela.</source>
        <translation>There are no funds in the table yet.</translation>
    </message>
    <message>
        <source>Nenhum problema entre os fundos mostrados.</source>
        <translation>No problem among the funds shown.</translation>
    </message>
    <message>
        <source>Nenhum fundo com problema.</source>
        <translation>No fund with a problem.</translation>
    </message>
    <message>
        <source>1 fundo · por parte e data: %1</source>
        <translation>1 fund · by part and date: %1</translation>
    </message>
    <message>
        <source>%1 fundos · por parte e data: %2</source>
        <translation>%1 funds · by part and date: %2</translation>
    </message>
</context>
<context>
    <name>Etl::GridPane</name>
    <message>
        <source>Filtrar (Ctrl+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filtrar: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>mostrando %1 de %2</source>
        <translation>showing %1 of %2</translation>
    </message>
    <message>
        <source>1 linha</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>%1 linhas</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>Total das linhas mostradas (%1)</source>
        <translation>Total of the rows shown (%1)</translation>
    </message>
    <message>
        <source>Total (%1)</source>
        <translation>Total (%1)</translation>
    </message>
    <message>
        <source>%1: %2 sem valor, fora da soma</source>
        <translation>%1: %2 with no value, left out of the total</translation>
    </message>
</context>
<context>
    <name>Etl::GuideWindow</name>
    <message>
        <source>Guia do operador</source>
        <translation>Operator&apos;s guide</translation>
    </message>
    <message>
        <source>Capítulos do guia</source>
        <translation>Guide chapters</translation>
    </message>
    <message>
        <source>Texto do guia</source>
        <translation>Guide text</translation>
    </message>
    <message>
        <source>Localizar no guia</source>
        <translation>Find in the guide</translation>
    </message>
    <message>
        <source>Anterior (Shift+F3)</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <source>Próximo (F3)</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <source>O guia não acompanha esta compilação do programa.</source>
        <translation>The guide is not included in this build of the program.</translation>
    </message>
    <message>
        <source>Não encontrado.</source>
        <translation>Not found.</translation>
    </message>
</context>
<context>
    <name>Etl::HistoryPage</name>
    <message>
        <source>E&amp;xecuções</source>
        <translation>&amp;Runs</translation>
    </message>
    <message>
        <source>Arquivos &amp;de log</source>
        <translation>Lo&amp;g files</translation>
    </message>
</context>
<context>
    <name>Etl::JobForm</name>
    <message>
        <source>%1 – feriado: só confere de novo o dia útil anterior</source>
        <translation>%1 – holiday: only rechecks the previous business day</translation>
    </message>
    <message>
        <source>Nenhuma.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>&amp;Acordar o computador para executar</source>
        <translation>&amp;Wake the computer to run</translation>
    </message>
    <message>
        <source>Salvar agendamento</source>
        <translation>Save schedule</translation>
    </message>
    <message>
        <source>Voltar sem salvar</source>
        <translation>Go back without saving</translation>
    </message>
    <message>
        <source>Carteira e rentabilidade</source>
        <translation>Portfolio and performance</translation>
    </message>
    <message>
        <source>Só carteira</source>
        <translation>Portfolio only</translation>
    </message>
    <message>
        <source>Só rentabilidade</source>
        <translation>Performance only</translation>
    </message>
    <message>
        <source>Baixar e carregar no banco</source>
        <translation>Download and load into the database</translation>
    </message>
    <message>
        <source>Só baixar os arquivos</source>
        <translation>Only download the files</translation>
    </message>
    <message>
        <source>Só carregar o que está na pasta</source>
        <translation>Only load what is in the folder</translation>
    </message>
    <message>
        <source>&amp;Nome</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>O &amp;que processar</source>
        <translation>W&amp;hat to process</translation>
    </message>
    <message>
        <source>Etapas</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>&amp;Dias úteis atrás</source>
        <translation>Business &amp;days back</translation>
    </message>
    <message>
        <source>Repetir até tudo estar &amp;liberado</source>
        <translation>Repeat until everything is &amp;released</translation>
    </message>
    <message>
        <source>A cada &amp;intervalo</source>
        <translation>At an &amp;interval</translation>
    </message>
    <message>
        <source>Em &amp;horários fixos</source>
        <translation>At &amp;fixed times</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>08:30, 12:00, 18:00</source>
        <translation>08:30, 12:00, 18:00</translation>
    </message>
    <message>
        <source>da&amp;s</source>
        <translation>fr&amp;om</translation>
    </message>
    <message>
        <source>a&amp;té, no máximo,</source>
        <translation>un&amp;til, at the latest,</translation>
    </message>
    <message>
        <source>a &amp;cada</source>
        <translation>&amp;every</translation>
    </message>
    <message>
        <source>às (separe por &amp;vírgula)</source>
        <translation>at (separate with &amp;commas)</translation>
    </message>
    <message>
        <source>Só com o usuário conectado</source>
        <translation>Only while the user is logged on</translation>
    </message>
    <message>
        <source>Também desconectado, sem guardar senha</source>
        <translation>Also when logged off, without storing a password</translation>
    </message>
    <message>
        <source>&amp;Usuário do Windows</source>
        <translation>Windows &amp;user</translation>
    </message>
    <message>
        <source>Próximas execuções</source>
        <translation>Next runs</translation>
    </message>
    <message>
        <source>Comando</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Antes de confiar nele</source>
        <translation>Before relying on it</translation>
    </message>
    <message>
        <source>Novo agendamento</source>
        <translation>New schedule</translation>
    </message>
    <message>
        <source>BTG D-1</source>
        <translation>BTG D-1</translation>
    </message>
    <message>
        <source>Alterar “%1”</source>
        <translation>Edit “%1”</translation>
    </message>
    <message>
        <source>Horários: escreva HH:MM, separados por vírgula.</source>
        <translation>Times: enter HH:MM, separated by commas.</translation>
    </message>
    <message>
        <source>Nome: já existe um agendamento com o nome “%1”.</source>
        <translation>Name: a schedule named “%1” already exists.</translation>
    </message>
    <message>
        <source>Salvando…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>hoje seria %1 (%2)</source>
        <translation>today it would be %1 (%2)</translation>
    </message>
    <message>
        <source>Nenhuma: o agendamento está desativado.</source>
        <translation>None: the schedule is disabled.</translation>
    </message>
    <message>
        <source>A cada 30 min a partir das 08:30, até tudo estar liberado</source>
        <translation>Every 30 min from 08:30 until everything is released</translation>
    </message>
    <message>
        <source>Uma partida às 08:30 que espera até tudo estar liberado</source>
        <translation>One start at 08:30 that waits until everything is released</translation>
    </message>
    <message>
        <source>Personalizado</source>
        <translation>Custom</translation>
    </message>
    <message>
        <source>Uma vez por dia, às 18:00</source>
        <translation>Once a day, at 18:00</translation>
    </message>
    <message>
        <source>Só o que falta ou &amp;falhou</source>
        <translation>Only what is missing or &amp;failed</translation>
    </message>
    <message>
        <source>Com o dia completo, a partida seguinte confere o banco, não pede nada ao BTG e termina logo, com SUCESSO.</source>
        <translation>Once the day is complete, the next start checks the database, asks nothing of BTG and ends at once, with SUCESSO.</translation>
    </message>
    <message>
        <source>Demonstração D-1</source>
        <translation>Demonstration D-1</translation>
    </message>
    <message>
        <source>Salvar agendamento da demonstração</source>
        <translation>Save schedule of the demonstration</translation>
    </message>
    <message>
        <source>Ambiente: %1</source>
        <translation>Environment: %1</translation>
    </message>
    <message>
        <source>O .env deste agendamento não pôde ser lido: ele falharia. Confira o comando abaixo.</source>
        <translation>The .env of this schedule could not be read: it would fail. Check the command below.</translation>
    </message>
    <message>
        <source>Este agendamento é da demonstração: executa o simulador incluído, com dados inventados, e não busca nada do BTG. Para agendar a carga de verdade, passe antes para a sua conexão em Configurações.</source>
        <translation>This schedule belongs to the demonstration: it runs the bundled simulator, with invented data, and fetches nothing from BTG. To schedule the real load, switch to your connection in Settings first.</translation>
    </message>
    <message>
        <source>Os endereços desta configuração são os de um simulador neste computador: o agendamento não busca nada do BTG.</source>
        <translation>The addresses of this configuration are those of a simulator on this computer: the schedule fetches nothing from BTG.</translation>
    </message>
    <message>
        <source>Esta configuração é a do ambiente de testes do BTG (homologação): o agendamento não busca os dados oficiais.</source>
        <translation>This configuration is that of BTG&apos;s test environment (homologação): the schedule does not fetch the official data.</translation>
    </message>
    <message>
        <source>Parte dos endereços desta configuração é de testes ou de um simulador: o que vier pode não ser oficial. Confira os endereços em Configurações.</source>
        <translation>Some addresses of this configuration are test or simulator addresses: what comes may not be official. Check the addresses in Settings.</translation>
    </message>
    <message>
        <source>%1 – em Brasília é %2: só confere de novo o dia útil anterior</source>
        <translation>%1 – in Brasília it is %2: it only checks the business day before again</translation>
    </message>
    <message>
        <source>Quando (s&amp;egunda a sexta, horário deste computador)</source>
        <translation>When (&amp;Monday to Friday, time of this computer)</translation>
    </message>
    <message>
        <source>a&amp;té, no máximo (horário de Brasília)</source>
        <translation>un&amp;til, at the latest (Brasília time)</translation>
    </message>
</context>
<context>
    <name>Etl::JobModel</name>
    <message>
        <source>%1 (feriado)</source>
        <translation>%1 (holiday)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Situação</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nome</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Próxima execução</source>
        <translation>Next run</translation>
    </message>
    <message>
        <source>Última execução</source>
        <translation>Last run</translation>
    </message>
    <message>
        <source>Último resultado</source>
        <translation>Last result</translation>
    </message>
    <message>
        <source>Executa o simulador incluído no programa: não busca dados do BTG nem carrega no banco da configuração.</source>
        <translation>Runs the simulator that comes with the program: it fetches no data from BTG and loads nothing into the configured database.</translation>
    </message>
    <message>
        <source>O arquivo %1 não pôde ser lido: este agendamento vai falhar.</source>
        <translation>The file %1 could not be read: this schedule will fail.</translation>
    </message>
    <message>
        <source>Ambiente</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>%1 (à mão)</source>
        <translation>%1 (by hand)</translation>
    </message>
    <message>
        <source>%1. Este agendamento é de outra configuração: abra-a em Configurações para ver o que ele executou e se alguma execução faltou.</source>
        <translation>%1. This schedule is of another configuration: open that one in Settings to see what it ran and whether a run is missing.</translation>
    </message>
    <message>
        <source>De segunda a sexta. %1</source>
        <translation>Monday to Friday. %1</translation>
    </message>
    <message>
        <source>Horário</source>
        <translation>Times</translation>
    </message>
</context>
<context>
    <name>Etl::LevelChoice</name>
    <message>
        <source>Tudo</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Todas as linhas (Alt+1)</source>
        <translation>All lines (Alt+1)</translation>
    </message>
    <message>
        <source>Info+</source>
        <translation>Info+</translation>
    </message>
    <message>
        <source>Informações, avisos e erros (Alt+2)</source>
        <translation>Info, warnings and errors (Alt+2)</translation>
    </message>
    <message>
        <source>Avisos+</source>
        <translation>Warnings+</translation>
    </message>
    <message>
        <source>Avisos e erros (Alt+3)</source>
        <translation>Warnings and errors (Alt+3)</translation>
    </message>
    <message>
        <source>Só erros</source>
        <translation>Errors only</translation>
    </message>
    <message>
        <source>Só erros (Alt+4)</source>
        <translation>Errors only (Alt+4)</translation>
    </message>
</context>
<context>
    <name>Etl::LogActions</name>
    <message>
        <source>&amp;Salvar log como…</source>
        <translation>&amp;Save log as…</translation>
    </message>
    <message>
        <source>&amp;Copiar linhas do log</source>
        <translation>&amp;Copy log lines</translation>
    </message>
    <message>
        <source>Copiar para c&amp;hamado</source>
        <translation>Copy for tic&amp;ket</translation>
    </message>
    <message>
        <source>Selecionar &amp;todo o log</source>
        <translation>Select the &amp;whole log</translation>
    </message>
    <message>
        <source>&amp;Localizar…</source>
        <translation>&amp;Find…</translation>
    </message>
    <message>
        <source>Localizar &amp;próximo</source>
        <translation>Find &amp;next</translation>
    </message>
    <message>
        <source>Localizar &amp;anterior</source>
        <translation>Find &amp;previous</translation>
    </message>
    <message>
        <source>&amp;Filtrar por texto…</source>
        <translation>Filter by te&amp;xt…</translation>
    </message>
    <message>
        <source>Limpar o filt&amp;ro</source>
        <translation>Clea&amp;r the filter</translation>
    </message>
    <message>
        <source>Pró&amp;ximo erro</source>
        <translation>Next err&amp;or</translation>
    </message>
    <message>
        <source>Err&amp;o anterior</source>
        <translation>Previo&amp;us error</translation>
    </message>
    <message>
        <source>&amp;Quebra de linha</source>
        <translation>Wor&amp;d wrap</translation>
    </message>
    <message>
        <source>Ir ao fi&amp;m e seguir</source>
        <translation>Go to &amp;end and follow</translation>
    </message>
    <message>
        <source>Limpar o painel &amp;de log</source>
        <translation>C&amp;lear the log pane</translation>
    </message>
    <message>
        <source>&amp;Tudo</source>
        <translation>&amp;All</translation>
    </message>
    <message>
        <source>&amp;Info, avisos e erros</source>
        <translation>&amp;Info, warnings and errors</translation>
    </message>
    <message>
        <source>&amp;Avisos e erros</source>
        <translation>Warnin&amp;gs and errors</translation>
    </message>
    <message>
        <source>Só &amp;erros</source>
        <translation>Errors onl&amp;y</translation>
    </message>
</context>
<context>
    <name>Etl::LogFileModel</name>
    <message>
        <source>Linha</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Nível</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>Etl::LogFileView</name>
    <message>
        <source>Linhas do arquivo de log</source>
        <translation>Log file lines</translation>
    </message>
    <message>
        <source>Abrir de novo</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Erro anterior (Shift+F8)</source>
        <translation>Previous error (Shift+F8)</translation>
    </message>
    <message>
        <source>Próximo erro (F8)</source>
        <translation>Next error (F8)</translation>
    </message>
    <message>
        <source>Localizar (Ctrl+F)</source>
        <translation>Find (Ctrl+F)</translation>
    </message>
    <message>
        <source>Ir ao fim e seguir (Ctrl+End)</source>
        <translation>Go to end and follow (Ctrl+End)</translation>
    </message>
    <message>
        <source>Copiar linhas</source>
        <translation>Copy lines</translation>
    </message>
    <message>
        <source>Localizar…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>Localizar próximo</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>Localizar anterior</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>Próximo erro</source>
        <translation>Next error</translation>
    </message>
    <message>
        <source>Erro anterior</source>
        <translation>Previous error</translation>
    </message>
    <message>
        <source>Ir para a linha…</source>
        <translation>Go to line…</translation>
    </message>
    <message>
        <source>Ir ao fim e seguir</source>
        <translation>Go to end and follow</translation>
    </message>
    <message>
        <source>O arquivo %1 foi reescrito e lido de novo.</source>
        <translation>The file %1 was rewritten and has been read again.</translation>
    </message>
    <message>
        <source>O arquivo sumiu: %1 foi apagado, movido ou substituído. O que já foi lido continua aqui.</source>
        <translation>The file is gone: %1 was deleted, moved or replaced. What was already read remains here.</translation>
    </message>
    <message>
        <source>Nenhum arquivo de log aberto.</source>
        <translation>No log file open.</translation>
    </message>
    <message>
        <source>Abrindo…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>O arquivo não pôde ser aberto.</source>
        <translation>The file could not be opened.</translation>
    </message>
    <message>
        <source>mostrando %1 de %2</source>
        <translation>showing %1 of %2</translation>
    </message>
    <message>
        <source>1 linha</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>%1 linhas</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>lendo o índice: %1 %</source>
        <translation>reading the index: %1 %</translation>
    </message>
    <message>
        <source>Lendo…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>0 linhas – filtro de nível ativo. Escolha &quot;Tudo&quot; para ver todas.</source>
        <translation>0 lines – level filter active. Choose &quot;All&quot; to see them all.</translation>
    </message>
    <message>
        <source>O arquivo está vazio.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>Esta execução não está no arquivo %1.</source>
        <translation>This run is not in the file %1.</translation>
    </message>
    <message>
        <source>Procurando…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Nada encontrado</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>A busca recomeçou do início.</source>
        <translation>The search restarted from the beginning.</translation>
    </message>
    <message>
        <source>A busca recomeçou do fim.</source>
        <translation>The search restarted from the end.</translation>
    </message>
    <message>
        <source>Não há erros neste arquivo.</source>
        <translation>There are no errors in this file.</translation>
    </message>
    <message>
        <source>Não há mais erros abaixo: voltou ao primeiro.</source>
        <translation>No more errors below: back to the first.</translation>
    </message>
    <message>
        <source>Não há mais erros acima: foi ao último.</source>
        <translation>No more errors above: moved to the last.</translation>
    </message>
    <message>
        <source>Ir para a linha</source>
        <translation>Go to line</translation>
    </message>
    <message>
        <source>Número da linha ou hora (08:30 ou 08:30:15):</source>
        <translation>Line number or time (08:30 or 08:30:15):</translation>
    </message>
    <message>
        <source>&quot;%1&quot; não é um número de linha nem uma hora.</source>
        <translation>&quot;%1&quot; is neither a line number nor a time.</translation>
    </message>
    <message>
        <source>A seleção tem %1 linhas; podem ser copiadas até %2 de uma vez.</source>
        <translation>The selection has %1 lines; up to %2 can be copied at once.</translation>
    </message>
    <message>
        <source>1 linha copiada.</source>
        <translation>1 line copied.</translation>
    </message>
    <message>
        <source>%1 linhas copiadas.</source>
        <translation>%1 lines copied.</translation>
    </message>
</context>
<context>
    <name>Etl::LogFilesView</name>
    <message>
        <source>Abrir &amp;pasta</source>
        <translation>Open &amp;folder</translation>
    </message>
    <message>
        <source>Salvar &amp;cópia…</source>
        <translation>Save a &amp;copy…</translation>
    </message>
    <message>
        <source>Arquivos de log</source>
        <translation>Log files</translation>
    </message>
    <message>
        <source>Arqui&amp;vo</source>
        <translation>Fi&amp;le</translation>
    </message>
    <message>
        <source>Procurar em &amp;todos os dias</source>
        <translation>Search &amp;all days</translation>
    </message>
    <message>
        <source>Procurar em todos os dias (Ctrl+Shift+F)</source>
        <translation>Search all days (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Sem configuração não há pasta de logs.</source>
        <translation>Without a configuration there is no log folder.</translation>
    </message>
    <message>
        <source>Lendo a pasta…</source>
        <translation>Reading the folder…</translation>
    </message>
    <message>
        <source>Ainda não há arquivos de log em
%1</source>
        <translation>There are no log files yet in
%1</translation>
    </message>
    <message>
        <source>Salvando…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Salvar cópia do log</source>
        <translation>Save a copy of the log</translation>
    </message>
    <message>
        <source>Log (*.log)</source>
        <translation>Log (*.log)</translation>
    </message>
    <message>
        <source>Cópia salva em %1.</source>
        <translation>Copy saved in %1.</translation>
    </message>
</context>
<context>
    <name>Etl::LogFolderModel</name>
    <message>
        <source>Dia</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tamanho</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>Etl::LogHitModel</name>
    <message>
        <source>%1, linha %2</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Nível</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>Etl::LogModel</name>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Nível</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Etapa</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>Etl::LogPane</name>
    <message>
        <source>O log da execução aparece aqui.</source>
        <translation>The run log appears here.</translation>
    </message>
    <message>
        <source>Log da execução</source>
        <translation>Run log</translation>
    </message>
    <message>
        <source>Tudo</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Info+</source>
        <translation>Info+</translation>
    </message>
    <message>
        <source>Avisos+</source>
        <translation>Warnings+</translation>
    </message>
    <message>
        <source>Só erros</source>
        <translation>Errors only</translation>
    </message>
    <message>
        <source>Limpar o filtro e mostrar tudo</source>
        <translation>Clear the filter and show everything</translation>
    </message>
    <message>
        <source>Salvar log como</source>
        <translation>Save log as</translation>
    </message>
    <message>
        <source>Log (*.log)</source>
        <translation>Log (*.log)</translation>
    </message>
    <message>
        <source>Todos os arquivos (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>mostrando %1 de %2</source>
        <translation>showing %1 of %2</translation>
    </message>
    <message>
        <source>1 linha</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>%1 linhas</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>1 nova linha ↓</source>
        <translation>1 new line ↓</translation>
    </message>
    <message>
        <source>%1 novas linhas ↓</source>
        <translation>%1 new lines ↓</translation>
    </message>
    <message>
        <source>Filtrar por texto</source>
        <translation>Filter by text</translation>
    </message>
    <message>
        <source>Mostrar só as linhas com este texto</source>
        <translation>Show only lines with this text</translation>
    </message>
    <message>
        <source>Mostra só as linhas com este texto, sem distinguir maiúsculas e acentos</source>
        <translation>Shows only lines with this text, ignoring case and accents</translation>
    </message>
    <message>
        <source>Limpar filtro</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>mostrando as últimas %1 linhas</source>
        <translation>showing the last %1 lines</translation>
    </message>
    <message>
        <source>As linhas anteriores estão no arquivo de log do dia.</source>
        <translation>Earlier lines are in the day&apos;s log file.</translation>
    </message>
    <message>
        <source>0 linhas – filtro %1 ativo</source>
        <translation>0 lines – filter %1 active</translation>
    </message>
    <message>
        <source>Copiando %1 linhas…</source>
        <translation>Copying %1 lines…</translation>
    </message>
    <message>
        <source>%1 linhas copiadas.</source>
        <translation>%1 lines copied.</translation>
    </message>
    <message>
        <source>Copiado para o chamado: versão, data, parâmetros e linhas do log, sem segredos.</source>
        <translation>Copied for the ticket: version, date, parameters and log lines, without secrets.</translation>
    </message>
    <message>
        <source>O log ainda está sendo salvo.</source>
        <translation>The log is still being saved.</translation>
    </message>
    <message>
        <source>Não há mais erros abaixo: voltou ao primeiro.</source>
        <translation>No more errors below: back to the first.</translation>
    </message>
    <message>
        <source>Não há mais erros acima: foi ao último.</source>
        <translation>No more errors above: moved to the last.</translation>
    </message>
    <message>
        <source>Não há erros entre as linhas mostradas.</source>
        <translation>There are no errors among the lines shown.</translation>
    </message>
    <message>
        <source>Não há erros no log.</source>
        <translation>There are no errors in the log.</translation>
    </message>
    <message>
        <source>A busca recomeçou do início.</source>
        <translation>The search restarted from the beginning.</translation>
    </message>
    <message>
        <source>A busca recomeçou do fim.</source>
        <translation>The search restarted from the end.</translation>
    </message>
    <message>
        <source>Procurando…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Nada encontrado</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Orquestrador BTG %1</source>
        <translation>Orquestrador BTG %1</translation>
    </message>
    <message>
        <source>Copiado em</source>
        <translation>Copied on</translation>
    </message>
    <message>
        <source>Sistema</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Nenhum erro desta execução entre as linhas mostradas. De novo: erros das anteriores.</source>
        <translation>No error of this run among the lines shown. Again: errors of earlier runs.</translation>
    </message>
    <message>
        <source>Nenhum erro nesta execução. De novo: erros das anteriores.</source>
        <translation>No error in this run. Again: errors of earlier runs.</translation>
    </message>
    <message>
        <source>O log não pôde ser salvo em %1.</source>
        <translation>The log could not be saved as %1.</translation>
    </message>
</context>
<context>
    <name>Etl::LogRetention</name>
    <message>
        <source>1 arquivo de log (%1)</source>
        <translation>1 log file (%1)</translation>
    </message>
    <message>
        <source>%1 arquivos de log (%2)</source>
        <translation>%1 log files (%2)</translation>
    </message>
    <message>
        <source>&amp;Apagar…</source>
        <translation>&amp;Delete…</translation>
    </message>
    <message>
        <source>nunca apagar</source>
        <translation>never delete</translation>
    </message>
    <message>
        <source> dias</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Guardar logs por quantos dias</source>
        <translation>How many days to keep logs</translation>
    </message>
    <message>
        <source>Apagar &amp;logs com mais de:</source>
        <translation>Delete logs &amp;older than:</translation>
    </message>
    <message>
        <source>Apagando…</source>
        <translation>Deleting…</translation>
    </message>
    <message>
        <source>Os logs ficam guardados para sempre.</source>
        <translation>Logs are kept forever.</translation>
    </message>
    <message>
        <source>Nenhum arquivo tem mais de %1 dias.</source>
        <translation>No file is older than %1 days.</translation>
    </message>
    <message>
        <source>%1 com mais de %2 dias. Nada é apagado sem perguntar.</source>
        <translation>%1 older than %2 days. Nothing is deleted without asking.</translation>
    </message>
    <message>
        <source>Mostra o que seria apagado e pergunta antes.</source>
        <translation>Shows what would be deleted and asks first.</translation>
    </message>
    <message>
        <source>… e mais %1, até %2</source>
        <translation>… and %1 more, up to %2</translation>
    </message>
    <message>
        <source>Apagar logs antigos</source>
        <translation>Delete old logs</translation>
    </message>
    <message>
        <source>Apagar %1?</source>
        <translation>Delete %1?</translation>
    </message>
    <message>
        <source>Não há como desfazer. O histórico no banco de dados e os relatórios ficam.

%1</source>
        <translation>This cannot be undone. The history in the database and the reports are kept.

%1</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Manter</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>1 arquivo de log apagado (%1).</source>
        <translation>1 log file deleted (%1).</translation>
    </message>
    <message>
        <source>%1 arquivos de log apagados (%2).</source>
        <translation>%1 log files deleted (%2).</translation>
    </message>
    <message>
        <source> Não puderam ser apagados: %1.</source>
        <translation> Could not be deleted: %1.</translation>
    </message>
    <message>
        <source>Nenhum arquivo tem mais de 1 dia.</source>
        <translation>No file is older than 1 day.</translation>
    </message>
</context>
<context>
    <name>Etl::LogSearchPanel</name>
    <message>
        <source>1 arquivo</source>
        <translation>1 file</translation>
    </message>
    <message>
        <source>%1 arquivos</source>
        <translation>%1 files</translation>
    </message>
    <message>
        <source>Palavra, fundo ou parte da mensagem</source>
        <translation>Word, fund or part of the message</translation>
    </message>
    <message>
        <source>&amp;Procurar nos logs:</source>
        <translation>&amp;Search the logs:</translation>
    </message>
    <message>
        <source>Expressão regular</source>
        <translation>Regular expression</translation>
    </message>
    <message>
        <source>Diferenciar maiúsculas e acentos</source>
        <translation>Match case and accents</translation>
    </message>
    <message>
        <source>Procurar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Todos os níveis</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>Info, avisos e erros</source>
        <translation>Info, warnings and errors</translation>
    </message>
    <message>
        <source>Avisos e erros</source>
        <translation>Warnings and errors</translation>
    </message>
    <message>
        <source>Só erros</source>
        <translation>Errors only</translation>
    </message>
    <message>
        <source>&amp;Nível:</source>
        <translation>Le&amp;vel:</translation>
    </message>
    <message>
        <source>Todos os dias</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>Hoje</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Últimos 7 dias</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Últimos 30 dias</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>De … até …</source>
        <translation>From … to …</translation>
    </message>
    <message>
        <source>P&amp;eríodo:</source>
        <translation>&amp;Period:</translation>
    </message>
    <message>
        <source>dd/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Primeiro dia</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Último dia</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Andamento da busca</source>
        <translation>Search progress</translation>
    </message>
    <message>
        <source>Linhas encontradas</source>
        <translation>Lines found</translation>
    </message>
    <message>
        <source>Copiar linhas</source>
        <translation>Copy lines</translation>
    </message>
    <message>
        <source>Nenhuma pasta de logs está configurada.</source>
        <translation>No log folder is configured.</translation>
    </message>
    <message>
        <source>Procura em todos os dias de uma vez: digite uma palavra e tecle Enter.</source>
        <translation>Searches all days at once: type a word and press Enter.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; não é uma data. Escreva como 19/11/2026.</source>
        <translation>&quot;%1&quot; is not a date. Enter it like 19/11/2026.</translation>
    </message>
    <message>
        <source>O primeiro dia (%1) vem depois do último (%2).</source>
        <translation>The first day (%1) is after the last (%2).</translation>
    </message>
    <message>
        <source>Digite o que procurar, ou escolha o nível &quot;Avisos e erros&quot; ou &quot;Só erros&quot;.</source>
        <translation>Enter what to search for, or choose the level &quot;Warnings and errors&quot; or &quot;Errors only&quot;.</translation>
    </message>
    <message>
        <source>Procurando…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Procurando: arquivo %1 de %2, %3 encontradas</source>
        <translation>Searching: file %1 of %2, %3 found</translation>
    </message>
    <message>
        <source>1 linha encontrada</source>
        <translation>1 line found</translation>
    </message>
    <message>
        <source>%1 linhas encontradas</source>
        <translation>%1 lines found</translation>
    </message>
    <message>
        <source>nenhum arquivo no período</source>
        <translation>no files in the period</translation>
    </message>
    <message>
        <source>há mais: mostrando as primeiras %1; restrinja a busca</source>
        <translation>there is more: showing the first %1; narrow the search</translation>
    </message>
    <message>
        <source>busca cancelada, o resultado está incompleto</source>
        <translation>search cancelled, the result is incomplete</translation>
    </message>
    <message>
        <source>Não foram lidos por inteiro: %1</source>
        <translation>Not read in full: %1</translation>
    </message>
    <message>
        <source>A busca foi cancelada antes de encontrar algo.</source>
        <translation>The search was cancelled before anything was found.</translation>
    </message>
    <message>
        <source>Não há arquivos de log neste período.</source>
        <translation>There are no log files in this period.</translation>
    </message>
    <message>
        <source>Nada encontrado em %1.</source>
        <translation>Nothing found in %1.</translation>
    </message>
</context>
<context>
    <name>Etl::MainWindow</name>
    <message>
        <source>Orquestrador BTG</source>
        <translation>Orquestrador BTG</translation>
    </message>
    <message>
        <source>Processar</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Calendário</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Histórico</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Dados</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Configurações</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Agendamento</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>DEMONSTRAÇÃO – dados inventados</source>
        <translation>DEMO – made-up data</translation>
    </message>
    <message>
        <source>Dados inventados, nada vem do BTG.</source>
        <translation>Made-up data, nothing comes from BTG.</translation>
    </message>
    <message>
        <source>variáveis de ambiente</source>
        <translation>environment variables</translation>
    </message>
    <message>
        <source>SEM CONFIGURAÇÃO</source>
        <translation>NO CONFIGURATION</translation>
    </message>
    <message>
        <source>Ainda não há configuração: nenhum arquivo .env foi encontrado. Você pode conhecer o programa com dados inventados, ou criar o .env e recarregar.</source>
        <translation>There is no configuration yet: no .env file was found. You can explore the program with made-up data, or create the .env and reload.</translation>
    </message>
    <message>
        <source>NÃO CONFIGURADO</source>
        <translation>NOT CONFIGURED</translation>
    </message>
    <message>
        <source>Execução em andamento</source>
        <translation>Run in progress</translation>
    </message>
    <message>
        <source>Cancelar a execução e sair?</source>
        <translation>Cancel the run and exit?</translation>
    </message>
    <message>
        <source>O que já foi gravado fica; a transação em andamento é desfeita.</source>
        <translation>What has already been saved stays; the transaction in progress is rolled back.</translation>
    </message>
    <message>
        <source>Cancelar e sair</source>
        <translation>Cancel and exit</translation>
    </message>
    <message>
        <source>Continuar executando</source>
        <translation>Keep running</translation>
    </message>
    <message>
        <source>&amp;Arquivo</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Abrir pasta de &amp;logs</source>
        <translation>Open &amp;logs folder</translation>
    </message>
    <message>
        <source>&amp;Recarregar configuração</source>
        <translation>&amp;Reload configuration</translation>
    </message>
    <message>
        <source>Usar a &amp;demonstração</source>
        <translation>Use the &amp;demo</translation>
    </message>
    <message>
        <source>Sa&amp;ir</source>
        <translation>E&amp;xit</translation>
    </message>
    <message>
        <source>&amp;Editar</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>E&amp;xibir</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Processar</source>
        <translation>&amp;Process</translation>
    </message>
    <message>
        <source>&amp;Calendário</source>
        <translation>&amp;Calendar</translation>
    </message>
    <message>
        <source>&amp;Histórico</source>
        <translation>&amp;History</translation>
    </message>
    <message>
        <source>&amp;Dados</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>Confi&amp;gurações</source>
        <translation>Settin&amp;gs</translation>
    </message>
    <message>
        <source>Age&amp;ndamento</source>
        <translation>&amp;Schedule</translation>
    </message>
    <message>
        <source>At&amp;ualizar</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>Execuçã&amp;o</source>
        <translation>Ru&amp;n</translation>
    </message>
    <message>
        <source>&amp;Ferramentas</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>&amp;Testar banco e API agora</source>
        <translation>&amp;Test database and API now</translation>
    </message>
    <message>
        <source>&amp;Idioma / Language</source>
        <translation>&amp;Idioma / Language</translation>
    </message>
    <message>
        <source>&amp;Configurações</source>
        <translation>&amp;Settings</translation>
    </message>
    <message>
        <source>Aj&amp;uda</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Guia do operador</source>
        <translation>Operator&apos;s &amp;guide</translation>
    </message>
    <message>
        <source>&amp;Sobre</source>
        <translation>&amp;About</translation>
    </message>
    <message>
        <source>Barra de ferramentas</source>
        <translation>Toolbar</translation>
    </message>
    <message>
        <source>Sobre o Orquestrador BTG</source>
        <translation>About Orquestrador BTG</translation>
    </message>
    <message>
        <source>Orquestrador BTG %1</source>
        <translation>Orquestrador BTG %1</translation>
    </message>
    <message>
        <source>Carteira e rentabilidade do BTG Pactual, da API ao banco de dados.

Qt %1
Licença GPL-3.0-or-later: software livre, sem garantia.</source>
        <translation>BTG Pactual portfolios and performance, from the API to the database.

Qt %1
GPL-3.0-or-later license: free software, no warranty.</translation>
    </message>
    <message>
        <source>&amp;Barra de ferramentas</source>
        <translation>Tool&amp;bar</translation>
    </message>
    <message>
        <source>&amp;Atalhos do teclado</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Notificações</source>
        <translation>&amp;Notifications</translation>
    </message>
    <message>
        <source>&amp;Sempre</source>
        <translation>&amp;Always</translation>
    </message>
    <message>
        <source>Só &amp;avisos e falhas</source>
        <translation>Only &amp;warnings and failures</translation>
    </message>
    <message>
        <source>&amp;Nunca</source>
        <translation>&amp;Never</translation>
    </message>
    <message>
        <source>Pá&amp;ginas</source>
        <translation>Pa&amp;ges</translation>
    </message>
    <message>
        <source>A configuração escolhida vale quando esta execução terminar.</source>
        <translation>The chosen configuration applies once this run has ended.</translation>
    </message>
    <message>
        <source>A execução terminou: %1. O programa passou em seguida à configuração escolhida durante ela.</source>
        <translation>The run has ended: %1. The program then moved to the configuration chosen during it.</translation>
    </message>
    <message>
        <source>Entendi</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>A configuração não pôde ser usada: o motivo e o que fazer estão abaixo.</source>
        <translation>The configuration could not be used: why, and what to do, is below.</translation>
    </message>
</context>
<context>
    <name>Etl::Navigation</name>
    <message>
        <source>Páginas</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Etl::NoticeBar</name>
    <message>
        <source>Fechar este aviso</source>
        <translation>Close this notice</translation>
    </message>
</context>
<context>
    <name>Etl::PastFundsModel</name>
    <message>
        <source>%1, com aviso</source>
        <translation>%1, with warning</translation>
    </message>
    <message>
        <source>Fundo</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Linhas</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Soma (R$)</source>
        <translation>Sum (R$)</translation>
    </message>
    <message>
        <source>PL (R$)</source>
        <translation>PL (R$)</translation>
    </message>
    <message>
        <source>Diferença (R$)</source>
        <translation>Difference (R$)</translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>Etl::PastRunsModel</name>
    <message>
        <source>simulação</source>
        <translation>simulation</translation>
    </message>
    <message>
        <source>Lido da pasta de logs: não está no banco de dados.</source>
        <translation>Read from the logs folder: not in the database.</translation>
    </message>
    <message>
        <source>Execução %1</source>
        <translation>Run %1</translation>
    </message>
    <message>
        <source>Início</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Duração</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Datas</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>O que foi pedido</source>
        <translation>What was requested</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Fundos</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>Linhas</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Quem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Computador</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Origem</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Fundos que a execução carregou ou encontrou já carregados: um que veio nas duas partes, ou em várias datas, conta uma vez.</source>
        <translation>Funds that the run loaded or found already loaded: one that came in both parts, or on several dates, counts once.</translation>
    </message>
    <message>
        <source>Os avisos estão nos detalhes da execução, abaixo, e no log.</source>
        <translation>The warnings are in the run's details, below, and in the log.</translation>
    </message>
</context>
<context>
    <name>Etl::PastStagesModel</name>
    <message>
        <source>não se aplica</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>concluída</source>
        <translation>completed</translation>
    </message>
    <message>
        <source>falhou</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>não executada</source>
        <translation>not run</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Etapa</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Quantidade</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Duração</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>cancelada</source>
        <translation>cancelled</translation>
    </message>
</context>
<context>
    <name>Etl::PeriodField</name>
    <message>
        <source>Primeira data</source>
        <translation>First date</translation>
    </message>
    <message>
        <source>Última data</source>
        <translation>Last date</translation>
    </message>
    <message>
        <source>Quais datas do período</source>
        <translation>Which dates of the period</translation>
    </message>
    <message>
        <source>Só o que falta ou está incompleto</source>
        <translation>Only what is missing or incomplete</translation>
    </message>
    <message>
        <source>O que falta e o que falhou</source>
        <translation>What is missing and what failed</translation>
    </message>
    <message>
        <source>Tudo de novo, mesmo o completo</source>
        <translation>Everything again, even if complete</translation>
    </message>
    <message>
        <source>Ordem das datas</source>
        <translation>Order of the dates</translation>
    </message>
    <message>
        <source>Da mais antiga à mais recente</source>
        <translation>Oldest to newest</translation>
    </message>
    <message>
        <source>Da mais recente à mais antiga</source>
        <translation>Newest to oldest</translation>
    </message>
    <message>
        <source>Escolher…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Períodos prontos: semana, mês, últimos dias úteis</source>
        <translation>Ready-made periods: week, month, last business days</translation>
    </message>
    <message>
        <source>D&amp;e</source>
        <translation>Fr&amp;om</translation>
    </message>
    <message>
        <source>&amp;Até</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>&amp;Quais</source>
        <translation>Covera&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Ordem</source>
        <translation>Se&amp;quence</translation>
    </message>
    <message>
        <source>Últimos %1 dias úteis</source>
        <translation>Last %1 business days</translation>
    </message>
    <message>
        <source>Semana passada</source>
        <translation>Last week</translation>
    </message>
    <message>
        <source>Este mês</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Mês passado</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>O período termina antes de começar.</source>
        <translation>The period ends before it starts.</translation>
    </message>
    <message>
        <source>Não há dia útil nesse período.</source>
        <translation>There are no business days in this period.</translation>
    </message>
</context>
<context>
    <name>Etl::PlanPanel</name>
    <message>
        <source>O que vai acontecer</source>
        <translation>What will happen</translation>
    </message>
    <message>
        <source>Ver as datas</source>
        <translation>Show the dates</translation>
    </message>
    <message>
        <source>Ocultar as datas</source>
        <translation>Hide the dates</translation>
    </message>
    <message>
        <source>Preencha o formulário para ver o plano.</source>
        <translation>Fill in the form to see the plan.</translation>
    </message>
    <message>
        <source>Sem configuração não há o que planejar.</source>
        <translation>Without a configuration there is nothing to plan.</translation>
    </message>
    <message>
        <source>O banco de dados não será tocado.</source>
        <translation>The database will not be touched.</translation>
    </message>
    <message>
        <source>Consultando o banco de dados…</source>
        <translation>Querying the database…</translation>
    </message>
    <message>
        <source>Consultando a lista de liberação do BTG…</source>
        <translation>Querying the BTG release list…</translation>
    </message>
    <message>
        <source> e mais %1</source>
        <translation> and %1 more</translation>
    </message>
    <message>
        <source>, sem gravar nada</source>
        <translation>, without saving anything</translation>
    </message>
    <message>
        <source>simular a carga</source>
        <translation>simulate the load</translation>
    </message>
    <message>
        <source>baixar e carregar</source>
        <translation>download and load</translation>
    </message>
    <message>
        <source>só baixar, sem carregar</source>
        <translation>download only, without loading</translation>
    </message>
    <message>
        <source>carregar o que está na pasta</source>
        <translation>load what is in the folder</translation>
    </message>
    <message>
        <source>em execução por %1</source>
        <translation>being run by %1</translation>
    </message>
    <message>
        <source>nada carregado ainda</source>
        <translation>nothing loaded yet</translation>
    </message>
    <message>
        <source>%1 fundo já carregado</source>
        <translation>%1 fund already loaded</translation>
    </message>
    <message>
        <source>%1 fundos já carregados</source>
        <translation>%1 funds already loaded</translation>
    </message>
    <message>
        <source>%1 faltando: %2</source>
        <translation>%1 missing: %2</translation>
    </message>
    <message>
        <source>; a última execução falhou</source>
        <translation>; the last run failed</translation>
    </message>
    <message>
        <source> e </source>
        <translation> and </translation>
    </message>
    <message>
        <source>%1 de %2 (%3): %4.</source>
        <translation>%1 for %2 (%3): %4.</translation>
    </message>
    <message>
        <source>Nada a fazer: %1.</source>
        <translation>Nothing to do: %1.</translation>
    </message>
    <message>
        <source>%1: %2.
%3</source>
        <translation>%1: %2.
%3</translation>
    </message>
    <message>
        <source>
Repete a cada %1 min até estar completo, no máximo até as %2.</source>
        <translation>
Repeats every %1 min until complete, until %2 at the latest.</translation>
    </message>
    <message>
        <source>O banco de dados não respondeu; não se sabe o que já está carregado. %1</source>
        <translation>The database did not respond; what is already loaded is unknown. %1</translation>
    </message>
    <message>
        <source>Nada carregado ainda nesta data.</source>
        <translation>Nothing loaded yet for this date.</translation>
    </message>
    <message>
        <source>No banco, em %1 – %2.</source>
        <translation>In the database, for %1 – %2.</translation>
    </message>
    <message>
        <source>No banco: %1 de %2 cargas completas (uma por data e parte), %3 com falta ou falha.</source>
        <translation>In the database: %1 of %2 loads complete (one per date and part), %3 missing or failed.</translation>
    </message>
    <message>
        <source>A lista de liberação do BTG não pôde ser consultada agora; a execução não depende dela. %1</source>
        <translation>The BTG release list could not be queried now; the run does not depend on it. %1</translation>
    </message>
    <message>
        <source>O BTG ainda não lista fundos para esta data.</source>
        <translation>BTG does not list any funds for this date yet.</translation>
    </message>
    <message>
        <source>O BTG já liberou o único fundo da lista (%1).</source>
        <translation>BTG has already released the only fund on the list (%1).</translation>
    </message>
    <message>
        <source>O BTG já liberou os %1 fundos da lista.</source>
        <translation>BTG has already released all %1 funds on the list.</translation>
    </message>
    <message>
        <source>O BTG liberou %1 de %2 fundos; ainda não: %3.</source>
        <translation>BTG has released %1 of %2 funds; not yet: %3.</translation>
    </message>
    <message>
        <source>Uma execução como esta costuma levar %1.</source>
        <translation>A run like this usually takes %1.</translation>
    </message>
    <message>
        <source>Para baixá-los, escolha “Baixar e carregar” em “O que fazer”.</source>
        <translation>To download them, choose “Download and load” in “What to do”.</translation>
    </message>
    <message>
        <source>Não há arquivos de %1 de %2 na pasta: nada será carregado. %3</source>
        <translation>There are no %1 files of %2 in the folder: nothing will be loaded. %3</translation>
    </message>
    <message>
        <source>Não há arquivos de %1 de %2 na pasta: essa parte não será carregada. %3</source>
        <translation>There are no %1 files of %2 in the folder: that part will not be loaded. %3</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Sem arquivos na pasta em %1 de %2 cargas (uma por data e parte): %3. %4</source>
        <translation>No files in the folder for %1 of %2 loads (one per date and part): %3. %4</translation>
    </message>
    <message>
        <source>; a última execução foi cancelada</source>
        <translation>; the last run was cancelled</translation>
    </message>
    <message>
        <source>O plano aparece assim que o formulário estiver completo. %1</source>
        <translation>The plan appears as soon as the form is complete. %1</translation>
    </message>
</context>
<context>
    <name>Etl::ProfileBar</name>
    <message>
        <source>Novo…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>Duplicar…</source>
        <translation>Duplicate…</translation>
    </message>
    <message>
        <source>Renomear…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Excluir</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Desistir</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ambiente em uso</source>
        <translation>Environment in use</translation>
    </message>
    <message>
        <source>A&amp;mbiente</source>
        <translation>Environ&amp;ment</translation>
    </message>
    <message>
        <source>Nome do ambiente</source>
        <translation>Environment name</translation>
    </message>
    <message>
        <source>O programa foi aberto com --env: o ambiente é esse arquivo.</source>
        <translation>The program was opened with --env: that file is the environment.</translation>
    </message>
    <message>
        <source>O ambiente padrão não tem nome próprio.</source>
        <translation>The default environment has no name of its own.</translation>
    </message>
    <message>
        <source>O ambiente em uso não pode ser excluído: escolha outro na lista antes.</source>
        <translation>The environment in use cannot be deleted: choose another one from the list first.</translation>
    </message>
    <message>
        <source>Nome do novo ambiente (vazio):</source>
        <translation>Name of the new environment (empty):</translation>
    </message>
    <message>
        <source>Criar</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Nome da cópia de &quot;%1&quot;:</source>
        <translation>Name of the copy of &quot;%1&quot;:</translation>
    </message>
    <message>
        <source>Duplicar</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Novo nome de &quot;%1&quot;:</source>
        <translation>New name for &quot;%1&quot;:</translation>
    </message>
    <message>
        <source>Renomear</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Ambiente &quot;%1&quot; criado.</source>
        <translation>Environment &quot;%1&quot; created.</translation>
    </message>
    <message>
        <source>Ambiente &quot;%1&quot; criado como cópia de &quot;%2&quot;.</source>
        <translation>Environment &quot;%1&quot; created as a copy of &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>O ambiente agora se chama &quot;%1&quot;.</source>
        <translation>The environment is now called &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Qual ambiente vai para a lixeira (o que está em uso não pode)? Escreva o nome:</source>
        <translation>Which environment goes to the trash (the one in use cannot)? Type its name:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; está em uso: escolha outro ambiente antes de excluí-lo.</source>
        <translation>&quot;%1&quot; is in use: choose another environment before deleting it.</translation>
    </message>
    <message>
        <source>Não há ambiente &quot;%1&quot;.</source>
        <translation>There is no environment &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Ambiente &quot;%1&quot; movido para a lixeira.</source>
        <translation>Environment &quot;%1&quot; moved to the trash.</translation>
    </message>
</context>
<context>
    <name>Etl::ProgressPanel</name>
    <message>
        <source>Etapas da execução</source>
        <translation>Run stages</translation>
    </message>
    <message>
        <source>Andamento em relação à duração normal</source>
        <translation>Progress relative to the usual duration</translation>
    </message>
    <message>
        <source>normal %1</source>
        <translation>usual %1</translation>
    </message>
    <message>
        <source>duração normal ainda desconhecida</source>
        <translation>usual duration not known yet</translation>
    </message>
    <message>
        <source>%1, levou %2</source>
        <translation>%1, took %2</translation>
    </message>
    <message>
        <source>%1, já %2</source>
        <translation>%1, %2 so far</translation>
    </message>
</context>
<context>
    <name>Etl::RunDetailsPanel</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>&amp;Repetir com os mesmos parâmetros</source>
        <translation>&amp;Repeat with the same parameters</translation>
    </message>
    <message>
        <source>Ir para as &amp;linhas do log</source>
        <translation>Go to the &amp;log lines</translation>
    </message>
    <message>
        <source>Copiar para &amp;chamado</source>
        <translation>&amp;Copy for support ticket</translation>
    </message>
    <message>
        <source>Abrir relatório &amp;JSON</source>
        <translation>Open &amp;JSON report</translation>
    </message>
    <message>
        <source>Etapas</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Fundos</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>Exportar</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>%1 da execução de %2</source>
        <translation>%1 of the run of %2</translation>
    </message>
    <message>
        <source>Abre Processar com o mesmo pedido, sem começar.</source>
        <translation>Opens Process with the same request, without starting it.</translation>
    </message>
    <message>
        <source>Abre o arquivo de log no início desta execução.</source>
        <translation>Opens the log file at the start of this run.</translation>
    </message>
    <message>
        <source>O relatório não está na pasta de logs deste computador.</source>
        <translation>The report is not in this computer&apos;s logs folder.</translation>
    </message>
    <message>
        <source>Etapas (%1)</source>
        <translation>Stages (%1)</translation>
    </message>
    <message>
        <source>Fundos (%1)</source>
        <translation>Funds (%1)</translation>
    </message>
    <message>
        <source>Registro incompleto</source>
        <translation>Incomplete record</translation>
    </message>
    <message>
        <source>O relatório desta execução se perdeu; restam os totais por parte e data, sem etapas nem fundos.</source>
        <translation>This run&apos;s report was lost; only the totals per part and date remain, without stages or funds.</translation>
    </message>
    <message>
        <source>Por que este status</source>
        <translation>Why this status</translation>
    </message>
    <message>
        <source>O que aconteceu</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>O que fazer</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Nada a fazer: tudo o que foi pedido já estava completo.</source>
        <translation>Nothing to do: everything requested was already complete.</translation>
    </message>
    <message>
        <source>Fundos que faltam</source>
        <translation>Missing funds</translation>
    </message>
    <message>
        <source>O que foi pedido</source>
        <translation>What was requested</translation>
    </message>
    <message>
        <source>Pastas</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Quando</source>
        <translation>When</translation>
    </message>
    <message>
        <source>%1 a %2 (%3)</source>
        <translation>%1 to %2 (%3)</translation>
    </message>
    <message>
        <source>começou em %1</source>
        <translation>started at %1</translation>
    </message>
    <message>
        <source>Gravado</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Simulação: nada foi gravado no banco de dados.</source>
        <translation>Simulation: nothing was saved to the database.</translation>
    </message>
    <message>
        <source>Quem e onde</source>
        <translation>Who and where</translation>
    </message>
    <message>
        <source>%1 em %2, %3, versão %4</source>
        <translation>%1 on %2, %3, version %4</translation>
    </message>
    <message>
        <source>Avisos</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Arquivo de log</source>
        <translation>Log file</translation>
    </message>
    <message>
        <source>Número da execução</source>
        <translation>Run number</translation>
    </message>
    <message>
        <source>De onde vem</source>
        <translation>Where it comes from</translation>
    </message>
    <message>
        <source>Lido da pasta de logs deste computador: não está no banco de dados.</source>
        <translation>Read from this computer&apos;s logs folder: not in the database.</translation>
    </message>
    <message>
        <source>1 linha</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>%1 linhas</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>1 fundo</source>
        <translation>1 fund</translation>
    </message>
    <message>
        <source>%1 fundos</source>
        <translation>%1 funds</translation>
    </message>
    <message>
        <source>nada</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>; %1 sem mudança</source>
        <translation>; %1 unchanged</translation>
    </message>
    <message>
        <source>%1; na tabela, uma linha por fundo, parte e data: %2.</source>
        <translation>%1; the table has one row per fund, part and date: %2.</translation>
    </message>
    <message>
        <source>Fundos (%1 + %2 faltando)</source>
        <translation>Funds (%1 + %2 missing)</translation>
    </message>
    <message>
        <source>%1 e %2 faltando</source>
        <translation>%1 and %2 missing</translation>
    </message>
</context>
<context>
    <name>Etl::RunFilterBar</name>
    <message>
        <source>Período</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Quem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Computador</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Origem</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Hoje</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Últimos 7 dias</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Últimos 30 dias</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Este ano</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Desde sempre</source>
        <translation>All time</translation>
    </message>
    <message>
        <source>Entre datas…</source>
        <translation>Between dates…</translation>
    </message>
    <message>
        <source>Todos</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Sem fim registrado</source>
        <translation>No recorded end</translation>
    </message>
    <message>
        <source>Todas</source>
        <translation>All</translation>
    </message>
    <message>
        <source>manual (console)</source>
        <translation>manual (console)</translation>
    </message>
    <message>
        <source>manual (linha de comando)</source>
        <translation>manual (command line)</translation>
    </message>
    <message>
        <source>agendada</source>
        <translation>scheduled</translation>
    </message>
    <message>
        <source>Procurar em parâmetros, datas e mensagens (Ctrl+F)</source>
        <translation>Search parameters, dates and messages (Ctrl+F)</translation>
    </message>
    <message>
        <source>Procurar nas execuções</source>
        <translation>Search the runs</translation>
    </message>
    <message>
        <source>Iniciadas desde</source>
        <translation>Started from</translation>
    </message>
    <message>
        <source>Iniciadas até</source>
        <translation>Started until</translation>
    </message>
    <message>
        <source>Mais filtros</source>
        <translation>More filters</translation>
    </message>
    <message>
        <source>Limpar filtros</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>a</source>
        <translation>to</translation>
    </message>
    <message>
        <source>&amp;Período:</source>
        <translation>&amp;Period:</translation>
    </message>
    <message>
        <source>&amp;Status:</source>
        <translation>&amp;Status:</translation>
    </message>
    <message>
        <source>&amp;Motivo:</source>
        <translation>&amp;Reason:</translation>
    </message>
    <message>
        <source>&amp;Quem:</source>
        <translation>&amp;Who:</translation>
    </message>
    <message>
        <source>Comp&amp;utador:</source>
        <translation>Comp&amp;uter:</translation>
    </message>
    <message>
        <source>&amp;Origem:</source>
        <translation>S&amp;ource:</translation>
    </message>
    <message>
        <source>&amp;Data processada:</source>
        <translation>&amp;Date processed:</translation>
    </message>
    <message>
        <source>⚠ Uma das datas não foi entendida e não está valendo: escreva dia/mês/ano, por exemplo 19/11/2026.</source>
        <translation>⚠ One of the dates was not understood and is not being applied: write day/month/year, for example 19/11/2026.</translation>
    </message>
</context>
<context>
    <name>Etl::RunForm</name>
    <message>
        <source>Pasta da carteira</source>
        <translation>Portfolio folder</translation>
    </message>
    <message>
        <source>Pasta da rentabilidade</source>
        <translation>Performance folder</translation>
    </message>
    <message>
        <source>A&amp;mbos</source>
        <translation>&amp;Both</translation>
    </message>
    <message>
        <source>Ca&amp;rteira</source>
        <translation>&amp;Portfolio</translation>
    </message>
    <message>
        <source>Renta&amp;bilidade</source>
        <translation>Perfor&amp;mance</translation>
    </message>
    <message>
        <source>&amp;Data-base</source>
        <translation>Reference &amp;date</translation>
    </message>
    <message>
        <source>&amp;Tipo</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>Pasta da rentabi&amp;lidade</source>
        <translation>Performance fo&amp;lder</translation>
    </message>
    <message>
        <source> e mais %1</source>
        <translation> and %1 more</translation>
    </message>
    <message>
        <source>Repetir até estar &amp;completo</source>
        <translation>Repeat &amp;until complete</translation>
    </message>
    <message>
        <source>Baixar e carregar</source>
        <translation>Download and load</translation>
    </message>
    <message>
        <source>Só baixar (guarda os arquivos, não carrega)</source>
        <translation>Download only (keep the files, do not load)</translation>
    </message>
    <message>
        <source>Só carregar (o que já está na pasta)</source>
        <translation>Load only (what is already in the folder)</translation>
    </message>
    <message>
        <source>Simular (tudo menos gravar no banco)</source>
        <translation>Simulate (everything except saving to the database)</translation>
    </message>
    <message>
        <source>Simular a carga do que está na pasta</source>
        <translation>Simulate loading what is in the folder</translation>
    </message>
    <message>
        <source>Consulta a lista de liberação do BTG e repete o que falta até vir tudo</source>
        <translation>Queries the BTG release list and repeats what is missing until everything arrives</translation>
    </message>
    <message>
        <source>O que fa&amp;zer</source>
        <translation>&amp;What to do</translation>
    </message>
    <message>
        <source>&amp;Uma data</source>
        <translation>One d&amp;ate</translation>
    </message>
    <message>
        <source>&amp;Período</source>
        <translation>Per&amp;iod</translation>
    </message>
    <message>
        <source>E&amp;scolhidas</source>
        <translation>&amp;Selected</translation>
    </message>
    <message>
        <source>Minutos entre duas consultas</source>
        <translation>Minutes between two queries</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>No máximo até (horário de São Paulo)</source>
        <translation>No later than (São Paulo time)</translation>
    </message>
    <message>
        <source>a cada</source>
        <translation>every</translation>
    </message>
    <message>
        <source>até as</source>
        <translation>until</translation>
    </message>
    <message>
        <source>%1 datas escolhidas</source>
        <translation>%1 dates selected</translation>
    </message>
    <message>
        <source>Repetir até estar completo não vale para “Só carregar”, que não pede nada ao BTG.</source>
        <translation>“Repeat until complete” does not apply to “Load only”, which requests nothing from BTG.</translation>
    </message>
    <message>
        <source>%1 (só o que falta ou está incompleto)</source>
        <translation>%1 (only what is missing or incomplete)</translation>
    </message>
    <message>
        <source>%1 (só o que falta ou falhou)</source>
        <translation>%1 (only what is missing or failed)</translation>
    </message>
    <message>
        <source>O período já vai até o último dia possível.</source>
        <translation>The period already ends on the last possible day.</translation>
    </message>
    <message>
        <source>Depois das datas escolhidas não há outra até hoje.</source>
        <translation>After the selected dates there is no other up to today.</translation>
    </message>
    <message>
        <source>Agora em “Uma data”: %1. As datas escolhidas continuam em “Escolhidas”.</source>
        <translation>Now in “One date”: %1. The selected dates are still under “Selected”.</translation>
    </message>
    <message>
        <source>a pasta da carteira</source>
        <translation>the portfolio folder</translation>
    </message>
    <message>
        <source>a pasta da rentabilidade</source>
        <translation>the performance folder</translation>
    </message>
    <message>
        <source>Falta informar %1. Para valer em todas as execuções, defina %2 em Configurações.</source>
        <translation>Still needed: %1. To have it for all runs, set %2 in Settings.</translation>
    </message>
    <message>
        <source> e </source>
        <translation> and </translation>
    </message>
    <message>
        <source>%1 ainda não chegou: hoje é %2. Escolha datas até hoje.</source>
        <translation>%1 has not come yet: today is %2. Choose dates up to today.</translation>
    </message>
</context>
<context>
    <name>Etl::RunPage</name>
    <message>
        <source>&amp;Executar</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>&amp;Cancelar</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Último dia útil (&amp;D-1)</source>
        <translation>Last business day (&amp;D-1)</translation>
    </message>
    <message>
        <source>Dia útil &amp;anterior</source>
        <translation>Pre&amp;vious business day</translation>
    </message>
    <message>
        <source>Dia útil &amp;seguinte</source>
        <translation>Ne&amp;xt business day</translation>
    </message>
    <message>
        <source>Executar</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Há uma execução em andamento: espere o fim ou cancele antes de reprocessar.</source>
        <translation>A run is in progress: wait for it to finish or cancel it before reprocessing.</translation>
    </message>
    <message>
        <source>%1 de %2 (%3).</source>
        <translation>%1 for %2 (%3).</translation>
    </message>
    <message>
        <source>Aguardando a execução parar.</source>
        <translation>Waiting for the run to stop.</translation>
    </message>
    <message>
        <source>Há uma execução em andamento.</source>
        <translation>A run is in progress.</translation>
    </message>
    <message>
        <source>Lendo a configuração…</source>
        <translation>Reading the configuration…</translation>
    </message>
    <message>
        <source>Sem configuração: crie o .env ou use a demonstração.</source>
        <translation>No configuration: create the .env or use the demo.</translation>
    </message>
    <message>
        <source>Executar (F5)</source>
        <translation>Run (F5)</translation>
    </message>
    <message>
        <source>Cancelando…</source>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>Cancelar a execução (Shift+F5)</source>
        <translation>Cancel the run (Shift+F5)</translation>
    </message>
    <message>
        <source>Não há execução em andamento.</source>
        <translation>There is no run in progress.</translation>
    </message>
    <message>
        <source>Fundos – %1</source>
        <translation>Funds – %1</translation>
    </message>
    <message>
        <source>Esperando os primeiros fundos…</source>
        <translation>Waiting for the first funds…</translation>
    </message>
    <message>
        <source>%1 de %2 datas (%3).</source>
        <translation>%1 for %2 dates (%3).</translation>
    </message>
    <message>
        <source>Nenhum fundo veio nesta execução.</source>
        <translation>No funds came in this run.</translation>
    </message>
    <message>
        <source>%1 a %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Comando copiado: cole no agendador ou no terminal.</source>
        <translation>Command copied: paste it into the scheduler or terminal.</translation>
    </message>
    <message>
        <source>Copiar como comando</source>
        <translation>Copy as command</translation>
    </message>
    <message>
        <source>Fundos</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Tentar só o que falhou</source>
        <translation>Retry only what failed</translation>
    </message>
    <message>
        <source>Repete só as datas e partes que faltam</source>
        <translation>Repeats only the missing dates and parts</translation>
    </message>
    <message>
        <source>Abrir log</source>
        <translation>Open log</translation>
    </message>
    <message>
        <source>Mostra as linhas desta execução</source>
        <translation>Shows the lines of this run</translation>
    </message>
    <message>
        <source>Abrir pasta</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Abre a pasta dos arquivos desta data</source>
        <translation>Opens the folder with this date&apos;s files</translation>
    </message>
    <message>
        <source>Copia a linha de comando que faz o que está no formulário</source>
        <translation>Copies the command line that does what the form says</translation>
    </message>
    <message>
        <source>Execução</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Comando</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Ambiente</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Configuração</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>variáveis de ambiente</source>
        <translation>environment variables</translation>
    </message>
    <message>
        <source>Banco de dados</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Identificação</source>
        <translation>Run id</translation>
    </message>
    <message>
        <source>Continuar (1 data)</source>
        <translation>Continue (1 date)</translation>
    </message>
    <message>
        <source>Continuar (%1 datas)</source>
        <translation>Continue (%1 dates)</translation>
    </message>
    <message>
        <source>Executa só as datas e partes que não foram concluídas</source>
        <translation>Runs only the dates and parts that were not finished</translation>
    </message>
    <message>
        <source>Fundos da execução. Numa única data, cada um conta uma vez, pela parte em que está pior.</source>
        <translation>Funds of the run. On a single date each counts once, by the part in which it stands worst.</translation>
    </message>
    <message>
        <source>Repetir até completo</source>
        <translation>Repeat until complete</translation>
    </message>
    <message>
        <source>Espera o BTG e repete esta data e estas partes até que todos os fundos cheguem, no máximo até as 20:00</source>
        <translation>Waits for BTG and repeats this date and these parts until all funds have come, at the latest until 20:00</translation>
    </message>
    <message>
        <source>Tentar só a carga</source>
        <translation>Retry the load only</translation>
    </message>
    <message>
        <source>Carrega os arquivos já baixados e conferidos, sem pedi-los de novo ao BTG</source>
        <translation>Loads the files already downloaded and checked, without asking BTG for them again</translation>
    </message>
    <message>
        <source>Fundos da execução de %1 %2: %3 de %4.</source>
        <translation>Funds of the run of %1 %2: %3 of %4.</translation>
    </message>
    <message>
        <source>%1 O formulário pede outra coisa agora.</source>
        <translation>%1 The form now asks for something else.</translation>
    </message>
</context>
<context>
    <name>Etl::RunsView</name>
    <message>
        <source>Limpar filtros</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Carregar &amp;mais</source>
        <translation>Load &amp;more</translation>
    </message>
    <message>
        <source>Escolha uma execução para ver o que aconteceu.</source>
        <translation>Choose a run to see what happened.</translation>
    </message>
    <message>
        <source>O banco de dados não pôde ser lido: %1
Aparecem só as execuções deste computador, da pasta de logs %2.</source>
        <translation>The database could not be read: %1
Only the runs of this computer are shown, from the log folder %2.</translation>
    </message>
    <message>
        <source>Sem configuração não há histórico: crie o .env ou use a demonstração.</source>
        <translation>Without a configuration there is no history: create the .env or use the demo.</translation>
    </message>
    <message>
        <source>Lendo as execuções…</source>
        <translation>Reading the runs…</translation>
    </message>
    <message>
        <source>Nenhuma execução com estes filtros.</source>
        <translation>No runs match these filters.</translation>
    </message>
    <message>
        <source>Nenhuma execução nos últimos 30 dias.
As execuções de todos os computadores, também as agendadas, aparecem aqui assim que começam.</source>
        <translation>No runs in the last 30 days.
Runs from all computers, including scheduled ones, appear here as soon as they start.</translation>
    </message>
    <message>
        <source>Lendo…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>1 execução</source>
        <translation>1 run</translation>
    </message>
    <message>
        <source>%1 de %2 execuções, as mais novas</source>
        <translation>%1 of %2 runs, the newest</translation>
    </message>
    <message>
        <source>As %1 execuções mais novas</source>
        <translation>The %1 newest runs</translation>
    </message>
    <message>
        <source>%1 execuções</source>
        <translation>%1 runs</translation>
    </message>
    <message>
        <source>Nenhuma execução escolhida.</source>
        <translation>No run selected.</translation>
    </message>
    <message>
        <source>Lendo a execução…</source>
        <translation>Reading the run…</translation>
    </message>
    <message>
        <source>O log desta execução está no computador %1.</source>
        <translation>The log of this run is on computer %1.</translation>
    </message>
    <message>
        <source>O arquivo de log %1 não existe mais.</source>
        <translation>The log file %1 no longer exists.</translation>
    </message>
    <message>
        <source>Execuções</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Execuções do Orquestrador BTG</source>
        <translation>Orquestrador BTG runs</translation>
    </message>
    <message>
        <source>O resumo da execução foi copiado: cole-o no chamado.</source>
        <translation>The run summary was copied: paste it into the support ticket.</translation>
    </message>
    <message>
        <source>O relatório %1 não pôde ser aberto.</source>
        <translation>The report %1 could not be opened.</translation>
    </message>
    <message>
        <source>&amp;Repetir com os mesmos parâmetros</source>
        <translation>&amp;Repeat with the same parameters</translation>
    </message>
    <message>
        <source>Ir para as &amp;linhas do log</source>
        <translation>Go to the &amp;log lines</translation>
    </message>
    <message>
        <source>Copiar para &amp;chamado</source>
        <translation>&amp;Copy for support ticket</translation>
    </message>
    <message>
        <source>Co&amp;piar linhas</source>
        <translation>Co&amp;py lines</translation>
    </message>
</context>
<context>
    <name>Etl::SchedulePage</name>
    <message>
        <source>Lendo os agendamentos…</source>
        <translation>Reading the schedules…</translation>
    </message>
    <message>
        <source>Sem configuração</source>
        <translation>No configuration</translation>
    </message>
    <message>
        <source>Os agendamentos aparecem aqui assim que houver uma configuração ou a demonstração em uso.</source>
        <translation>Schedules appear here as soon as there is a configuration or the demo is in use.</translation>
    </message>
    <message>
        <source>Processe a data que falta com “Executar agora” ou na página Calendário.</source>
        <translation>Process the missing date with “Run now” or on the Calendar page.</translation>
    </message>
    <message>
        <source>O agendador não respondeu</source>
        <translation>The scheduler did not respond</translation>
    </message>
    <message>
        <source>Este computador não tem agendador disponível</source>
        <translation>This computer has no scheduler available</translation>
    </message>
    <message>
        <source>Nenhum agendamento neste computador</source>
        <translation>No schedules on this computer</translation>
    </message>
    <message>
        <source>Deixe o computador buscar e carregar o dia útil anterior sozinho, de segunda a sexta: por exemplo das 08:30 até tudo estar liberado.</source>
        <translation>Let the computer fetch and load the previous business day by itself, Monday to Friday: for example, from 08:30 until everything is released.</translation>
    </message>
    <message>
        <source>A configuração em uso vem só de variáveis de ambiente, que o agendador não tem: grave um arquivo .env em Configurações.</source>
        <translation>The configuration in use comes only from environment variables, which the scheduler does not have: save a .env file in Settings.</translation>
    </message>
    <message>
        <source>Agendamento “%1” gravado: %2.</source>
        <translation>Schedule “%1” saved: %2.</translation>
    </message>
    <message>
        <source>Agendamento “%1” ativado.</source>
        <translation>Schedule “%1” enabled.</translation>
    </message>
    <message>
        <source>Agendamento “%1” desativado.</source>
        <translation>Schedule “%1” disabled.</translation>
    </message>
    <message>
        <source>Remover o agendamento “%1”? Nada mais será executado por ele; o que já foi carregado fica.</source>
        <translation>Remove the schedule “%1”? It will not run anything anymore; what has already been loaded stays.</translation>
    </message>
    <message>
        <source>&amp;Novo agendamento</source>
        <translation>&amp;New schedule</translation>
    </message>
    <message>
        <source>Agendamentos deste computador</source>
        <translation>Schedules on this computer</translation>
    </message>
    <message>
        <source>&amp;Novo</source>
        <translation>&amp;New</translation>
    </message>
    <message>
        <source>A&amp;lterar</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Desativar</source>
        <translation>&amp;Disable</translation>
    </message>
    <message>
        <source>E&amp;xecutar agora</source>
        <translation>&amp;Run now</translation>
    </message>
    <message>
        <source>Re&amp;mover</source>
        <translation>Re&amp;move</translation>
    </message>
    <message>
        <source>Atuali&amp;zar</source>
        <translation>Re&amp;fresh</translation>
    </message>
    <message>
        <source>Remover agendamento</source>
        <translation>Remove schedule</translation>
    </message>
    <message>
        <source>Manter</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Agendamento “%1” removido.</source>
        <translation>Schedule “%1” removed.</translation>
    </message>
    <message>
        <source>Próximas execuções</source>
        <translation>Next runs</translation>
    </message>
    <message>
        <source>Comando</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Foi alterado fora deste programa: use Alterar ou Remover.</source>
        <translation>It was changed outside this program: use Edit or Remove.</translation>
    </message>
    <message>
        <source>&amp;Ativar</source>
        <translation>En&amp;able</translation>
    </message>
    <message>
        <source>Não se sabe: %1. Use Alterar para gravá-lo de novo, ou Remover.</source>
        <translation>Unknown: %1. Use Edit to save it again, or Remove.</translation>
    </message>
    <message>
        <source>Nenhuma: o agendamento está desativado.</source>
        <translation>None: the schedule is disabled.</translation>
    </message>
    <message>
        <source>“%1” usa outra configuração (%2), e nada foi executado. Passe para ela em Configurações e execute de novo.</source>
        <translation>“%1” uses another configuration (%2), and nothing was run. Switch to it in Settings and run again.</translation>
    </message>
    <message>
        <source>a demonstração</source>
        <translation>the demonstration</translation>
    </message>
    <message>
        <source>Agendamento “%1” da demonstração gravado: %2. Ele não busca dados do BTG.</source>
        <translation>Schedule “%1” of the demonstration saved: %2. It fetches no data from BTG.</translation>
    </message>
    <message>
        <source>De segunda a sexta. %1</source>
        <translation>Monday to Friday. %1</translation>
    </message>
</context>
<context>
    <name>Etl::SecretField</name>
    <message>
        <source>não definido</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>definido na variável de ambiente %1</source>
        <translation>set in the environment variable %1</translation>
    </message>
    <message>
        <source>definido no cofre do sistema</source>
        <translation>set in the system vault</translation>
    </message>
    <message>
        <source>definido no arquivo .env</source>
        <translation>set in the .env file</translation>
    </message>
    <message>
        <source>Remover</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Usar este</source>
        <translation>Use this</translation>
    </message>
    <message>
        <source>Desistir</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Definir: %1</source>
        <translation>Set: %1</translation>
    </message>
    <message>
        <source>Remover: %1</source>
        <translation>Remove: %1</translation>
    </message>
    <message>
        <source>digite ou cole; não será mostrado</source>
        <translation>type or paste; it will not be shown</translation>
    </message>
    <message>
        <source>Onde guardar: %1</source>
        <translation>Where to store: %1</translation>
    </message>
    <message>
        <source>no cofre do sistema</source>
        <translation>in the system vault</translation>
    </message>
    <message>
        <source>no arquivo .env</source>
        <translation>in the .env file</translation>
    </message>
    <message>
        <source>O cofre é do usuário do sistema: uma tarefa agendada em outra conta não o lê; para ela, guarde no .env (só o dono o lê).</source>
        <translation>The vault belongs to the system user: a task scheduled under another account cannot read it; for that, store it in the .env (only its owner can read it).</translation>
    </message>
    <message>
        <source>Substituir…</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>Definir…</source>
        <translation>Set…</translation>
    </message>
    <message>
        <source>O segredo vai como está, sem ser mostrado; vale ao salvar.</source>
        <translation>The secret goes as it is, without being shown; it counts once saved.</translation>
    </message>
    <message>
        <source>Mover para o .env</source>
        <translation>Move to the .env</translation>
    </message>
    <message>
        <source>Mover para o cofre</source>
        <translation>Move to the keychain</translation>
    </message>
    <message>
        <source>Não há cofre do sistema nesta sessão: o segredo fica no .env (só o dono o lê).</source>
        <translation>There is no system keychain in this session: the secret stays in the .env (only its owner reads it).</translation>
    </message>
</context>
<context>
    <name>Etl::SettingExplanations</name>
    <message>
        <source>Endereço do token do BTG.</source>
        <translation>Address of BTG&apos;s token.</translation>
    </message>
    <message>
        <source>Pedido da carteira.</source>
        <translation>Where the portfolio is ordered.</translation>
    </message>
    <message>
        <source>Pedido da rentabilidade.</source>
        <translation>Where the performance is ordered.</translation>
    </message>
    <message>
        <source>Consulta do ticket.</source>
        <translation>Where the ticket is asked for.</translation>
    </message>
    <message>
        <source>Identificação do cliente no BTG.</source>
        <translation>Identification of the client at BTG.</translation>
    </message>
    <message>
        <source>Segredo do cliente no BTG (pode ficar no cofre do sistema).</source>
        <translation>Secret of the client at BTG (may live in the system&apos;s keychain).</translation>
    </message>
    <message>
        <source>Escopo OAuth da carteira; vazio: não é enviado.</source>
        <translation>OAuth scope of the portfolio; empty: none is sent.</translation>
    </message>
    <message>
        <source>Escopo OAuth da rentabilidade; vazio: não é enviado.</source>
        <translation>OAuth scope of the performance; empty: none is sent.</translation>
    </message>
    <message>
        <source>Tipo de concessão OAuth.</source>
        <translation>OAuth grant type.</translation>
    </message>
    <message>
        <source>Pasta base da carteira.</source>
        <translation>Base folder of the portfolio.</translation>
    </message>
    <message>
        <source>Pasta base da rentabilidade.</source>
        <translation>Base folder of the performance.</translation>
    </message>
    <message>
        <source>Nome da pasta de cada data (formato de data do Qt).</source>
        <translation>Name of each date&apos;s folder (Qt date format).</translation>
    </message>
    <message>
        <source>10 XLSX, 3 XML ANBIMA 4.01, 81 XML ANBIMA 5.0.</source>
        <translation>10 XLSX, 3 ANBIMA XML 4.01, 81 ANBIMA XML 5.0.</translation>
    </message>
    <message>
        <source>Indexador da rentabilidade.</source>
        <translation>Index of the performance.</translation>
    </message>
    <message>
        <source>Intervalo base das consultas ao ticket, em segundos.</source>
        <translation>Base interval at which the ticket is asked for, in seconds.</translation>
    </message>
    <message>
        <source>Prazo de um ticket, em segundos.</source>
        <translation>How long one ticket is waited for, in seconds.</translation>
    </message>
    <message>
        <source>Diferença em R$ a partir da qual há aviso.</source>
        <translation>Difference in R$ from which there is a warning.</translation>
    </message>
    <message>
        <source>Diferença em R$ a partir da qual o fundo é rejeitado.</source>
        <translation>Difference in R$ from which the fund is rejected.</translation>
    </message>
    <message>
        <source>Fundos que não existem mais, separados por vírgula.</source>
        <translation>Funds that no longer exist, separated by commas.</translation>
    </message>
    <message>
        <source>QMYSQL ou QSQLITE.</source>
        <translation>QMYSQL or QSQLITE.</translation>
    </message>
    <message>
        <source>Servidor do banco de dados.</source>
        <translation>Database server.</translation>
    </message>
    <message>
        <source>Porta do banco de dados.</source>
        <translation>Database port.</translation>
    </message>
    <message>
        <source>Usuário do banco de dados.</source>
        <translation>Database user.</translation>
    </message>
    <message>
        <source>Senha do banco de dados.</source>
        <translation>Database password.</translation>
    </message>
    <message>
        <source>Banco de dados; com QSQLITE, o arquivo.</source>
        <translation>Database; with QSQLITE, the file.</translation>
    </message>
    <message>
        <source>Certificado da autoridade para TLS com o banco.</source>
        <translation>Authority&apos;s certificate for TLS to the database.</translation>
    </message>
    <message>
        <source>preferido, exigido ou verificado.</source>
        <translation>preferido (preferred), exigido (required) or verificado (verified).</translation>
    </message>
    <message>
        <source>Tabela da carteira.</source>
        <translation>Portfolio table.</translation>
    </message>
    <message>
        <source>Tabela da rentabilidade.</source>
        <translation>Performance table.</translation>
    </message>
    <message>
        <source>Procedure chamada com a data após a carga da carteira.</source>
        <translation>Procedure called with the date after the portfolio is loaded.</translation>
    </message>
    <message>
        <source>Procedure chamada com a data após a carga da rentabilidade.</source>
        <translation>Procedure called with the date after the performance is loaded.</translation>
    </message>
    <message>
        <source>View de calendário (DtReferencia, Feriado, FimSemana).</source>
        <translation>Calendar view (DtReferencia, Feriado, FimSemana).</translation>
    </message>
    <message>
        <source>Mapa de nomes de fundos (JSON).</source>
        <translation>Map of fund names (JSON).</translation>
    </message>
    <message>
        <source>Pasta de logs; padrão: logs ao lado do .env.</source>
        <translation>Log folder; default: logs beside the .env.</translation>
    </message>
    <message>
        <source>Proxy; padrão: o do sistema.</source>
        <translation>Proxy; default: the system&apos;s.</translation>
    </message>
</context>
<context>
    <name>Etl::SettingRow</name>
    <message>
        <source>vem da linha de comando; o .env não muda nada aqui</source>
        <translation>comes from the command line; the .env changes nothing here</translation>
    </message>
    <message>
        <source>vem da variável de ambiente %1; o .env não muda nada aqui</source>
        <translation>comes from the environment variable %1; the .env changes nothing here</translation>
    </message>
    <message>
        <source>no .env</source>
        <translation>in the .env</translation>
    </message>
    <message>
        <source>no .env, como %1</source>
        <translation>in the .env, as %1</translation>
    </message>
    <message>
        <source>no cofre do sistema</source>
        <translation>in the system vault</translation>
    </message>
    <message>
        <source>não definido</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>padrão</source>
        <translation>default</translation>
    </message>
    <message>
        <source>Desfazer a alteração desta chave</source>
        <translation>Undo the change to this key</translation>
    </message>
    <message>
        <source>Desfazer a alteração: %1</source>
        <translation>Undo the change: %1</translation>
    </message>
    <message>
        <source>Vazio: a pasta logs ao lado do .env.</source>
        <translation>Empty: the logs folder next to the .env.</translation>
    </message>
    <message>
        <source>padrão: %1</source>
        <translation>default: %1</translation>
    </message>
    <message>
        <source>Procurar…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Procurar: %1</source>
        <translation>Browse: %1</translation>
    </message>
    <message>
        <source>Escolher</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>alterado, ainda não salvo</source>
        <translation>changed, not saved yet</translation>
    </message>
</context>
<context>
    <name>Etl::SettingsPage</name>
    <message>
        <source>&amp;Testar</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>Des&amp;fazer</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Salvar</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Salvar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Continuar editando</source>
        <translation>Keep editing</translation>
    </message>
    <message>
        <source>Mapa de nomes de fundos salvo.</source>
        <translation>Fund name map saved.</translation>
    </message>
    <message>
        <source>Há alterações não salvas neste ambiente.</source>
        <translation>There are unsaved changes in this environment.</translation>
    </message>
    <message>
        <source>%1 Corrija o arquivo num editor de texto e volte a esta página.</source>
        <translation>%1 Fix the file in a text editor and return to this page.</translation>
    </message>
    <message>
        <source>Chaves do .env que o programa não conhece e deixa como estão: %1</source>
        <translation>.env keys the program does not know and leaves as they are: %1</translation>
    </message>
    <message>
        <source>Nenhuma alteração.</source>
        <translation>No changes.</translation>
    </message>
    <message>
        <source>1 alteração não salva.</source>
        <translation>1 unsaved change.</translation>
    </message>
    <message>
        <source>%1 alterações não salvas.</source>
        <translation>%1 unsaved changes.</translation>
    </message>
    <message>
        <source>1 chave a corrigir.</source>
        <translation>1 key to fix.</translation>
    </message>
    <message>
        <source>%1 chaves a corrigir.</source>
        <translation>%1 keys to fix.</translation>
    </message>
    <message>
        <source>%1 (será criado ao salvar)</source>
        <translation>%1 (will be created on saving)</translation>
    </message>
    <message>
        <source>Nada foi salvo. %1</source>
        <translation>Nothing was saved. %1</translation>
    </message>
    <message>
        <source>Salvo em %1, mas: %2</source>
        <translation>Saved to %1, but: %2</translation>
    </message>
    <message>
        <source>Salvo em %1. Vale a partir da próxima execução.</source>
        <translation>Saved to %1. Takes effect from the next run.</translation>
    </message>
    <message>
        <source>Configuração salva em %1.</source>
        <translation>Configuration saved to %1.</translation>
    </message>
    <message>
        <source>Antes de testar, corrija: %1</source>
        <translation>Before testing, fix: %1</translation>
    </message>
    <message>
        <source>Há alterações não salvas nas configurações.</source>
        <translation>There are unsaved changes in the settings.</translation>
    </message>
    <message>
        <source>A chave %1 não se usa com o tipo de banco escolhido.</source>
        <translation>The key %1 is not used with the chosen database type.</translation>
    </message>
    <message>
        <source>Mapa de fundos alterado, ainda não salvo.</source>
        <translation>Fund map changed, not saved yet.</translation>
    </message>
    <message>
        <source>Mapa de fundos alterado.</source>
        <translation>Fund map changed.</translation>
    </message>
    <message>
        <source>Nada foi salvo: corrija antes a linha indicada no mapa de nomes de fundos.</source>
        <translation>Nothing was saved: first correct the marked row of the fund-name map.</translation>
    </message>
    <message>
        <source>Conectar com esta configuração</source>
        <translation>Connect with this configuration</translation>
    </message>
    <message>
        <source>A demonstração está aberta e não usa estes valores. A configuração abaixo está completa: conecte com ela para sair da demonstração.</source>
        <translation>The demonstration is open and does not use these values. The configuration below is complete: connect with it to leave the demonstration.</translation>
    </message>
    <message>
        <source>A demonstração está aberta, não usa estes valores e continua aberta ao salvar. O que for salvo aqui vale para a conexão com o BTG.</source>
        <translation>The demonstration is open, does not use these values and stays open when you save. What is saved here counts for the connection to BTG.</translation>
    </message>
    <message>
        <source>Salvo em %1. A demonstração continua aberta e não usa estes valores.</source>
        <translation>Saved in %1. The demonstration stays open and does not use these values.</translation>
    </message>
    <message>
        <source>Salvo em %1. A demonstração continua aberta. Antes de conectar: %2</source>
        <translation>Saved in %1. The demonstration stays open. Before connecting: %2</translation>
    </message>
    <message>
        <source>Salvo em %1. Antes de executar: %2</source>
        <translation>Saved in %1. Before running: %2</translation>
    </message>
    <message>
        <source>A demonstração está aberta e não usa estes valores. A configuração abaixo já pode ser usada, mas falta: %1. Sem isso, cada execução precisa dizer a sua pasta e as agendadas falham.</source>
        <translation>The demonstration is open and does not use these values. The configuration below can already be used, but still lacks: %1. Without it each run has to name its own folder, and the scheduled ones fail.</translation>
    </message>
    <message>
        <source>Falta: %1.</source>
        <translation>Missing: %1.</translation>
    </message>
</context>
<context>
    <name>Etl::SettingsView</name>
    <message>
        <source>Procurar uma chave</source>
        <translation>Search for a key</translation>
    </message>
    <message>
        <source>Seções</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>%1 – corrigir</source>
        <translation>%1 – fix</translation>
    </message>
    <message>
        <source>Nenhuma chave com &quot;%1&quot;. Apague a procura para ver todas.</source>
        <translation>No key matches &quot;%1&quot;. Clear the search to see them all.</translation>
    </message>
    <message>
        <source>%1 – falta</source>
        <translation>%1 – missing</translation>
    </message>
</context>
<context>
    <name>Etl::ShortcutList</name>
    <message>
        <source>Nenhum atalho com esse texto.</source>
        <translation>No shortcut with this text.</translation>
    </message>
    <message>
        <source>Atalhos do teclado</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Ação</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Atalho</source>
        <translation>Shortcut</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Procurar ação ou tecla</source>
        <translation>Search for an action or key</translation>
    </message>
    <message>
        <source>Fechar</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Etl::StageModel</name>
    <message>
        <source>arquivo</source>
        <translation>file</translation>
    </message>
    <message>
        <source>fundo</source>
        <translation>fund</translation>
    </message>
    <message>
        <source>não feita</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>a fazer</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>esperando</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>em curso</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>pulada</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>feita</source>
        <translation>done</translation>
    </message>
    <message>
        <source>falhou</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>Não se aplica a esta execução.</source>
        <translation>Does not apply to this run.</translation>
    </message>
    <message>
        <source>Consulta %1; o BTG diz: %2; prazo %3</source>
        <translation>Query %1; BTG says: %2; deadline %3</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Aguardando o BTG; próxima consulta às %1, limite às %2. %3</source>
        <translation>Waiting for BTG; next query at %1, limit at %2. %3</translation>
    </message>
    <message>
        <source>%1: esperando o BTG há %2 (%3)</source>
        <translation>%1: waiting for BTG for %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2, %3 %4 de %5</source>
        <translation>%1: %2, %3 %4 of %5</translation>
    </message>
    <message>
        <source>Extr.</source>
        <translation>Extr.</translation>
    </message>
    <message>
        <source>Abert.</source>
        <translation>Open.</translation>
    </message>
    <message>
        <source>Transf.</source>
        <translation>Transf.</translation>
    </message>
    <message>
        <source>Conf.</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Carga</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Apur.</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>cancelada</source>
        <translation>cancelled</translation>
    </message>
</context>
<context>
    <name>Etl::StatusLine</name>
    <message>
        <source>Operador e computador, como ficam no histórico</source>
        <translation>Operator and computer, as recorded in the history</translation>
    </message>
    <message>
        <source>Banco</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>verificando…</source>
        <translation>checking…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>sem configuração</source>
        <translation>no settings</translation>
    </message>
</context>
<context>
    <name>Etl::StatusPanel</name>
    <message>
        <source>Fundos que faltam (%1): %2</source>
        <translation>Missing funds (%1): %2</translation>
    </message>
    <message>
        <source>… e mais %1 no log</source>
        <translation>… and %1 more in the log</translation>
    </message>
    <message>
        <source>Tempo decorrido</source>
        <translation>Elapsed time</translation>
    </message>
    <message>
        <source> e mais %1, na tabela de fundos</source>
        <translation> and %1 more, in the table of funds</translation>
    </message>
</context>
<context>
    <name>Etl::TrayIcon</name>
    <message>
        <source>&amp;Abrir</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>&amp;Executar D-1</source>
        <translation>&amp;Run D-1</translation>
    </message>
    <message>
        <source>&amp;Sair</source>
        <translation>E&amp;xit</translation>
    </message>
    <message>
        <source>parado</source>
        <translation>idle</translation>
    </message>
    <message>
        <source>EXECUTANDO</source>
        <translation>RUNNING</translation>
    </message>
</context>
<context>
    <name>Etl::Words</name>
    <message>
        <source>completo</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>parcial</source>
        <translation>partial</translation>
    </message>
    <message>
        <source>faltando</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>falhou</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>em execução</source>
        <translation>running</translation>
    </message>
    <message>
        <source>ainda não é hora</source>
        <translation>not due yet</translation>
    </message>
    <message>
        <source>carteira</source>
        <translation>portfolio</translation>
    </message>
    <message>
        <source>rentabilidade</source>
        <translation>performance</translation>
    </message>
    <message>
        <source>extração</source>
        <translation>extraction</translation>
    </message>
    <message>
        <source>abertura</source>
        <translation>unpacking</translation>
    </message>
    <message>
        <source>transformação</source>
        <translation>transformation</translation>
    </message>
    <message>
        <source>conferência</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>carga</source>
        <translation>load</translation>
    </message>
    <message>
        <source>apuração</source>
        <translation>report</translation>
    </message>
    <message>
        <source>liberado</source>
        <translation>released</translation>
    </message>
    <message>
        <source>baixado</source>
        <translation>downloaded</translation>
    </message>
    <message>
        <source>transformado</source>
        <translation>transformed</translation>
    </message>
    <message>
        <source>carregado</source>
        <translation>loaded</translation>
    </message>
    <message>
        <source>sem mudança</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>simulado</source>
        <translation>simulated</translation>
    </message>
    <message>
        <source>rejeitado</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>extraído</source>
        <translation>extracted</translation>
    </message>
    <message>
        <source>SUCESSO</source>
        <translation>SUCCESS</translation>
    </message>
    <message>
        <source>FALHA</source>
        <translation>FAILURE</translation>
    </message>
    <message>
        <source>INICIADA</source>
        <translation>STARTED</translation>
    </message>
    <message>
        <source>CANCELADO</source>
        <translation>CANCELLED</translation>
    </message>
    <message>
        <source>DATA EM USO</source>
        <translation>DATE IN USE</translation>
    </message>
    <message>
        <source>CONFIGURAÇÃO</source>
        <translation>CONFIGURATION</translation>
    </message>
    <message>
        <source>CREDENCIAL</source>
        <translation>CREDENTIAL</translation>
    </message>
    <message>
        <source>REDE</source>
        <translation>NETWORK</translation>
    </message>
    <message>
        <source>TEMPO ESGOTADO</source>
        <translation>TIMED OUT</translation>
    </message>
    <message>
        <source>CREDENCIAIS RECUSADAS</source>
        <translation>CREDENTIALS REFUSED</translation>
    </message>
    <message>
        <source>RESPOSTA DO BTG</source>
        <translation>BTG RESPONSE</translation>
    </message>
    <message>
        <source>RELATÓRIO NÃO FICOU PRONTO</source>
        <translation>REPORT NOT READY</translation>
    </message>
    <message>
        <source>DADOS INCOMPLETOS</source>
        <translation>INCOMPLETE DATA</translation>
    </message>
    <message>
        <source>ARQUIVO DANIFICADO</source>
        <translation>DAMAGED FILE</translation>
    </message>
    <message>
        <source>ARQUIVO ILEGÍVEL</source>
        <translation>UNREADABLE FILE</translation>
    </message>
    <message>
        <source>DADOS NÃO CONFEREM</source>
        <translation>DATA DO NOT MATCH</translation>
    </message>
    <message>
        <source>BANCO DE DADOS</source>
        <translation>DATABASE</translation>
    </message>
    <message>
        <source>DISCO</source>
        <translation>DISK</translation>
    </message>
    <message>
        <source>ERRO INTERNO</source>
        <translation>INTERNAL ERROR</translation>
    </message>
    <message>
        <source>Produção</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Homologação</source>
        <translation>Homologation</translation>
    </message>
    <message>
        <source>Simulador</source>
        <translation>Simulator</translation>
    </message>
    <message>
        <source>Demonstração</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Personalizado</source>
        <translation>Custom</translation>
    </message>
    <message>
        <source>responde</source>
        <translation>responds</translation>
    </message>
    <message>
        <source>não responde</source>
        <translation>does not respond</translation>
    </message>
    <message>
        <source>SQLite, ainda vazio</source>
        <translation>SQLite, still empty</translation>
    </message>
    <message>
        <source>segunda-feira</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>terça-feira</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>quarta-feira</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>quinta-feira</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>sexta-feira</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>sábado</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>domingo</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>pt_BR</source>
        <comment>código da língua: en_US</comment>
        <translation>en_US</translation>
    </message>
    <message>
        <source>Misto</source>
        <translation>Mixed</translation>
    </message>
    <message>
        <source>acesso recusado</source>
        <translation>access refused</translation>
    </message>
    <message>
        <source>em uso</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>não abre</source>
        <translation>does not open</translation>
    </message>
    <message>
        <source>com erro</source>
        <translation>with an error</translation>
    </message>
    <message>
        <source>não carregado</source>
        <translation>not loaded</translation>
    </message>
</context>
<context>
    <name>ExportFailure</name>
    <message>
        <source>A pasta %1 não existe ou não pode ser alcançada. Escolha outra pasta e exporte de novo.</source>
        <translation>The folder %1 does not exist or cannot be reached. Choose another folder and export again.</translation>
    </message>
    <message>
        <source>%1 é uma pasta. Dê outro nome ao arquivo e exporte de novo.</source>
        <translation>%1 is a folder. Give the file another name and export again.</translation>
    </message>
    <message>
        <source>O arquivo %1 é só de leitura. Dê outro nome ao arquivo ou libere a escrita nele.</source>
        <translation>The file %1 is read-only. Give the file another name or allow writing to it.</translation>
    </message>
    <message>
        <source>Sem permissão para gravar na pasta %1. Escolha outra pasta ou peça acesso a ela.</source>
        <translation>No permission to write to the folder %1. Choose another folder or ask for access to it.</translation>
    </message>
    <message>
        <source>O disco da pasta %1 está cheio (%2 livres). Libere espaço ou escolha outro disco.</source>
        <translation>The disk of the folder %1 is full (%2 free). Free some space or choose another disk.</translation>
    </message>
    <message>
        <source>Não foi possível gravar %1. %2</source>
        <translation>%1 could not be written. %2</translation>
    </message>
    <message>
        <source>o sistema não dá permissão para gravar nessa pasta</source>
        <translation>the system gives no permission to write to that folder</translation>
    </message>
    <message>
        <source>o sistema não permite gravar nessa pasta</source>
        <translation>the system does not allow writing to that folder</translation>
    </message>
    <message>
        <source>o sistema só deixa ler nesse disco</source>
        <translation>the system only allows reading from that disk</translation>
    </message>
    <message>
        <source>o sistema não aceita arquivos nessa pasta</source>
        <translation>the system takes no files in that folder</translation>
    </message>
    <message>
        <source>não há mais espaço no disco</source>
        <translation>there is no space left on the disk</translation>
    </message>
    <message>
        <source>a cota de disco acabou</source>
        <translation>the disk quota is used up</translation>
    </message>
    <message>
        <source>o nome do arquivo é longo demais</source>
        <translation>the file name is too long</translation>
    </message>
    <message>
        <source>o sistema respondeu “%1”</source>
        <translation>the system answered “%1”</translation>
    </message>
    <message>
        <source>Não foi possível gravar %1: %2. Escolha outra pasta e exporte de novo.</source>
        <translation>%1 could not be written: %2. Choose another folder and export again.</translation>
    </message>
</context>
<context>
    <name>FundsGrid</name>
    <message>
        <source>ausente</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Tinha linhas na data anterior e não tem nesta.</source>
        <translation>It had rows on the previous date and has none on this one.</translation>
    </message>
    <message>
        <source>só rentabilidade</source>
        <translation>performance only</translation>
    </message>
    <message>
        <source>Não há posições deste fundo nesta data.</source>
        <translation>There are no positions for this fund on this date.</translation>
    </message>
    <message>
        <source>valor ilegível</source>
        <translation>unreadable value</translation>
    </message>
    <message>
        <source>1 posição sem valor de mercado legível: fora da soma.</source>
        <translation>1 position without a readable market value: left out of the sum.</translation>
    </message>
    <message>
        <source>%1 posições sem valor de mercado legível: fora da soma.</source>
        <translation>%1 positions without a readable market value: left out of the sum.</translation>
    </message>
    <message>
        <source>só carteira</source>
        <translation>portfolio only</translation>
    </message>
    <message>
        <source>Não há rentabilidade deste fundo nesta data.</source>
        <translation>There is no performance for this fund on this date.</translation>
    </message>
    <message>
        <source>fundo novo</source>
        <translation>new fund</translation>
    </message>
    <message>
        <source>Não tinha linhas na data anterior.</source>
        <translation>It had no rows on the previous date.</translation>
    </message>
    <message>
        <source>completo</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>igual</source>
        <translation>equal</translation>
    </message>
    <message>
        <source>quase igual</source>
        <translation>almost equal</translation>
    </message>
    <message>
        <source>caiu %1</source>
        <translation>down %1</translation>
    </message>
    <message>
        <source>subiu %1</source>
        <translation>up %1</translation>
    </message>
    <message>
        <source>A soma das posições difere do PL em R$ %1 (aviso a partir de R$ %2).</source>
        <translation>The sum of the positions differs from the PL by R$ %1 (warning from R$ %2).</translation>
    </message>
    <message>
        <source>A rentabilidade tem %1 contas ou classes: o PL é o do arquivo da carteira.</source>
        <translation>The performance has %1 accounts or classes: the PL is the one in the portfolio file.</translation>
    </message>
    <message>
        <source>Execução %1
Arquivo %2</source>
        <translation>Run %1
File %2</translation>
    </message>
    <message>
        <source>Total: 1 fundo</source>
        <translation>Total: 1 fund</translation>
    </message>
    <message>
        <source>Total: %1 fundos</source>
        <translation>Total: %1 funds</translation>
    </message>
    <message>
        <source>1 posição</source>
        <translation>1 position</translation>
    </message>
    <message>
        <source>%1 posições</source>
        <translation>%1 positions</translation>
    </message>
    <message>
        <source>soma R$ %1</source>
        <translation>sum R$ %1</translation>
    </message>
    <message>
        <source>PL R$ %1</source>
        <translation>PL R$ %1</translation>
    </message>
    <message>
        <source>PL R$ %1 (%2 de %3 fundos)</source>
        <translation>PL R$ %1 (%2 of %3 funds)</translation>
    </message>
    <message>
        <source>1 fundo novo</source>
        <translation>1 new fund</translation>
    </message>
    <message>
        <source>%1 fundos novos</source>
        <translation>%1 new funds</translation>
    </message>
    <message>
        <source>1 fundo ausente</source>
        <translation>1 absent fund</translation>
    </message>
    <message>
        <source>%1 fundos ausentes</source>
        <translation>%1 absent funds</translation>
    </message>
    <message>
        <source>Comparado com %1.</source>
        <translation>Compared with %1.</translation>
    </message>
    <message>
        <source>Não há data anterior com dados.</source>
        <translation>There is no earlier date with data.</translation>
    </message>
    <message>
        <source>Fundo</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Situação</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Posições</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Soma (R$)</source>
        <translation>Sum (R$)</translation>
    </message>
    <message>
        <source>Soma de VlrMercado das posições.</source>
        <translation>Sum of VlrMercado of the positions.</translation>
    </message>
    <message>
        <source>PL (R$)</source>
        <translation>PL (R$)</translation>
    </message>
    <message>
        <source>Patrimônio da rentabilidade; sem ela, o do arquivo da carteira.</source>
        <translation>Net assets from the performance; without it, those in the portfolio file.</translation>
    </message>
    <message>
        <source>Diferença (R$)</source>
        <translation>Difference (R$)</translation>
    </message>
    <message>
        <source>Soma menos PL.</source>
        <translation>Sum minus PL.</translation>
    </message>
    <message>
        <source>Cota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Variação do PL (R$)</source>
        <translation>Change in PL (R$)</translation>
    </message>
    <message>
        <source>Posições novas</source>
        <translation>New positions</translation>
    </message>
    <message>
        <source>Posições encerradas</source>
        <translation>Closed positions</translation>
    </message>
    <message>
        <source>Carregado em</source>
        <translation>Loaded at</translation>
    </message>
    <message>
        <source>Execução</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Variação do PL (%)</source>
        <translation>Change in PL (%)</translation>
    </message>
</context>
<context>
    <name>JobFormLayout</name>
    <message>
        <source>Em feriado a execução só confere de novo o último dia útil; o que não mudou fica como está.</source>
        <translation>On a bank holiday the run only checks the last business day again; what has not changed stays as it is.</translation>
    </message>
    <message>
        <source>Sem usuário conectado, o Windows não dá acesso a pastas de rede nem ao cofre de senhas: use pastas locais e deixe o segredo no .env. Se precisar da rede, peça ao suporte de informática que defina a senha da tarefa no Agendador de Tarefas.</source>
        <translation>Without a user logged on, Windows gives no access to network folders or to the keychain: use local folders and leave the secret in the .env. If you need the network, ask your IT support to set the password of the task in the Task Scheduler.</translation>
    </message>
    <message>
        <source>O cofre de senhas é de cada usuário: a tarefa lê o deste usuário. Sob outra conta ela não o lê; nesse caso deixe o segredo no .env. Com o computador desligado na hora, a tarefa começa assim que for possível.</source>
        <translation>Each user has a keychain of their own: the task reads this user&apos;s. Under another account it does not read it; then leave the secret in the .env. If the computer is off at the time, the task starts as soon as it can.</translation>
    </message>
    <message>
        <source>O cron executa mesmo sem usuário conectado, mas então o cofre de senhas em geral está fechado: deixe o segredo no .env, com permissão só para este usuário. Com o computador desligado na hora, essa execução não acontece; esta página mostra a falta.</source>
        <translation>cron runs even with no user logged on, but then the keychain is usually locked: leave the secret in the .env, readable by this user only. If the computer is off at the time, that run does not happen; this page shows that it is missing.</translation>
    </message>
</context>
<context>
    <name>JobStatus</name>
    <message>
        <source>alterado fora do programa</source>
        <translation>changed outside the program</translation>
    </message>
    <message>
        <source>desativado</source>
        <translation>disabled</translation>
    </message>
    <message>
        <source>ativo</source>
        <translation>active</translation>
    </message>
    <message>
        <source>não executou</source>
        <translation>did not run</translation>
    </message>
    <message>
        <source>atrasou</source>
        <translation>was late</translation>
    </message>
    <message>
        <source>em execução, ou interrompida sem registro</source>
        <translation>running, or interrupted without a record</translation>
    </message>
    <message>
        <source>nenhuma execução registrada</source>
        <translation>no run recorded</translation>
    </message>
    <message>
        <source>“%1”: a execução de %2 não aconteceu.</source>
        <translation>“%1”: the run of %2 did not happen.</translation>
    </message>
    <message>
        <source>“%1”: a execução de %2 só começou às %3.</source>
        <translation>“%1”: the run of %2 began only at %3.</translation>
    </message>
    <message>
        <source>Outra dos últimos 7 dias também não saiu na hora.</source>
        <translation>Another one of the last 7 days was not on time either.</translation>
    </message>
    <message>
        <source>Outras %1 dos últimos 7 dias também não saíram na hora.</source>
        <translation>Another %1 of the last 7 days were not on time either.</translation>
    </message>
    <message>
        <source>de outra configuração</source>
        <translation>of another configuration</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legenda</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Em cada dia: em cima a carteira (C), embaixo a rentabilidade (R), com fundos carregados/esperados. No ano: F é feriado, • ainda não é hora.</source>
        <translation>In each day: portfolio (P) on top, performance (R) below, with funds loaded/expected. In the year: H is a holiday, • not due yet.</translation>
    </message>
    <message>
        <source>dados em dia sem publicação</source>
        <translation>data on a day without publication</translation>
    </message>
</context>
<context>
    <name>LogCopy</name>
    <message>
        <source>O arquivo de log %1 não pôde ser lido.</source>
        <translation>The log file %1 could not be read.</translation>
    </message>
    <message>
        <source>A cópia precisa de outro nome ou de outra pasta: %1 é o próprio log.</source>
        <translation>The copy needs another name or another folder: %1 is the log itself.</translation>
    </message>
    <message>
        <source>Não foi possível gravar %1.</source>
        <translation>Could not write %1.</translation>
    </message>
    <message>
        <source>O arquivo de log %1 não pôde ser lido até o fim.</source>
        <translation>The log file %1 could not be read to the end.</translation>
    </message>
</context>
<context>
    <name>PdfTable</name>
    <message>
        <source>Página %1 de %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Não foi possível gravar %1. Verifique a pasta, o espaço em disco e se o arquivo está aberto em outro programa.</source>
        <translation>Could not write %1. Check the folder, the disk space and whether the file is open in another program.</translation>
    </message>
    <message>
        <source>Orquestrador BTG</source>
        <translation>Orquestrador BTG</translation>
    </message>
    <message>
        <source>Emitido em %1</source>
        <translation>Issued on %1</translation>
    </message>
    <message>
        <source>Nenhuma linha.</source>
        <translation>No rows.</translation>
    </message>
    <message>
        <source>Colunas: parte %1 de %2</source>
        <translation>Columns: part %1 of %2</translation>
    </message>
    <message>
        <source>Ambiente: %1</source>
        <translation>Environment: %1</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>com 1 aviso</source>
        <translation>with 1 warning</translation>
    </message>
    <message>
        <source>com %1 avisos</source>
        <translation>with %1 warnings</translation>
    </message>
</context>
<context>
    <name>RunOutcome</name>
    <message>
        <source>em %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>em %1 min %2 s</source>
        <translation>in %1 min %2 s</translation>
    </message>
    <message>
        <source>Simulação: nada foi gravado no banco de dados.</source>
        <translation>Simulation: nothing was saved to the database.</translation>
    </message>
    <message>
        <source>Gravado no banco de dados: %1</source>
        <translation>Saved to the database: %1</translation>
    </message>
    <message>
        <source>linha</source>
        <translation>row</translation>
    </message>
    <message>
        <source>linhas</source>
        <translation>rows</translation>
    </message>
    <message>
        <source> de %1</source>
        <translation> of %1</translation>
    </message>
    <message>
        <source>fundo</source>
        <translation>fund</translation>
    </message>
    <message>
        <source>fundos</source>
        <translation>funds</translation>
    </message>
    <message>
        <source>; %1 sem mudança</source>
        <translation>; %1 unchanged</translation>
    </message>
    <message>
        <source>Nada mudou no banco de dados: %1 já carregados com os mesmos arquivos.</source>
        <translation>Nothing changed in the database: %1 already loaded from the same files.</translation>
    </message>
    <message>
        <source>Nada foi gravado no banco de dados.</source>
        <translation>Nothing was saved to the database.</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source> e </source>
        <translation> and </translation>
    </message>
    <message>
        <source> e mais %1</source>
        <translation> and %1 more</translation>
    </message>
    <message>
        <source>%1 concluídas; falta 1: %2</source>
        <translation>%1 finished; 1 left: %2</translation>
    </message>
    <message>
        <source>%1 concluídas; faltam %2: %3</source>
        <translation>%1 finished; %2 left: %3</translation>
    </message>
    <message>
        <source>Nada a fazer: tudo o que foi pedido já estava completo.</source>
        <translation>Nothing to do: everything requested was already complete.</translation>
    </message>
    <message>
        <source>%1: tudo o que foi pedido está carregado %2.</source>
        <translation>%1: everything requested is loaded %2.</translation>
    </message>
    <message>
        <source>%1 de %2 datas</source>
        <translation>%1 of %2 dates</translation>
    </message>
    <message>
        <source>Execução cancelada.</source>
        <translation>Run cancelled.</translation>
    </message>
    <message>
        <source>NÃO INICIADO</source>
        <translation>NOT STARTED</translation>
    </message>
    <message>
        <source>ABRINDO</source>
        <translation>OPENING</translation>
    </message>
    <message>
        <source>Lendo a configuração…</source>
        <translation>Reading the configuration…</translation>
    </message>
    <message>
        <source>PRONTO</source>
        <translation>READY</translation>
    </message>
    <message>
        <source>Pressione F5 para processar %1.</source>
        <translation>Press F5 to process %1.</translation>
    </message>
    <message>
        <source>Pressione F5 para processar %1 datas, de %2 a %3.</source>
        <translation>Press F5 to process %1 dates, from %2 to %3.</translation>
    </message>
    <message>
        <source>AGUARDANDO</source>
        <translation>WAITING</translation>
    </message>
    <message>
        <source>EXECUTANDO</source>
        <translation>RUNNING</translation>
    </message>
    <message>
        <source>ENCERRANDO…</source>
        <translation>CLOSING…</translation>
    </message>
    <message>
        <source>CANCELANDO…</source>
        <translation>CANCELLING…</translation>
    </message>
    <message>
        <source>A janela fecha assim que a execução parar.</source>
        <translation>The window closes as soon as the run stops.</translation>
    </message>
    <message>
        <source>Pedido recebido: a execução para no próximo ponto seguro, em geral em um segundo.</source>
        <translation>Request received: the run stops at the next safe point, usually within a second.</translation>
    </message>
    <message>
        <source>%1 de %2: %3.</source>
        <translation>%1 of %2: %3.</translation>
    </message>
    <message>
        <source>%1 de %2: %3; %4: %5.</source>
        <translation>%1 of %2: %3; %4: %5.</translation>
    </message>
    <message>
        <source>A carga vai falhar se nada mudar até lá: %1 Os arquivos são baixados e guardados mesmo assim; corrija agora, ou carregue-os depois.</source>
        <translation>The load will fail unless something changes by then: %1 The files are downloaded and kept all the same; fix it now, or load them later.</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>carteira</source>
        <translation>portfolio</translation>
    </message>
    <message>
        <source>rentabilidade</source>
        <translation>performance</translation>
    </message>
    <message>
        <source>carteira e rentabilidade</source>
        <translation>portfolio and performance</translation>
    </message>
    <message>
        <source>só o que falta</source>
        <translation>only what is missing</translation>
    </message>
    <message>
        <source>o que falta e o que falhou</source>
        <translation>what is missing and what failed</translation>
    </message>
    <message>
        <source>FALHOU</source>
        <translation>FAILED</translation>
    </message>
    <message>
        <source>não executada</source>
        <translation>not run</translation>
    </message>
    <message>
        <source>fundos</source>
        <translation>funds</translation>
    </message>
    <message>
        <source>linhas gravadas</source>
        <translation>rows written</translation>
    </message>
    <message>
        <source>faltam</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>EM ANDAMENTO</source>
        <translation>IN PROGRESS</translation>
    </message>
    <message>
        <source>INTERROMPIDA</source>
        <translation>INTERRUPTED</translation>
    </message>
    <message>
        <source>SEM FIM REGISTRADO</source>
        <translation>NO END RECORDED</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 a %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>mais novas antes</source>
        <translation>newest first</translation>
    </message>
    <message>
        <source>mais antigas antes</source>
        <translation>oldest first</translation>
    </message>
    <message>
        <source>até completar (até %1)</source>
        <translation>until complete (until %1)</translation>
    </message>
    <message>
        <source>só download</source>
        <translation>download only</translation>
    </message>
    <message>
        <source>só carga</source>
        <translation>load only</translation>
    </message>
    <message>
        <source>simulação</source>
        <translation>simulation</translation>
    </message>
    <message>
        <source>agendada</source>
        <translation>scheduled</translation>
    </message>
    <message>
        <source>manual (%1)</source>
        <translation>manual (%1)</translation>
    </message>
    <message>
        <source>Orquestrador BTG</source>
        <translation>Orquestrador BTG</translation>
    </message>
    <message>
        <source>Execução</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Como se sabe</source>
        <translation>How it is known</translation>
    </message>
    <message>
        <source>Início</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Fim</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Duração</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Datas</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Parâmetros</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Quem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>O que fazer</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Aviso</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>CANCELADA</source>
        <translation>CANCELLED</translation>
    </message>
    <message>
        <source>fundo</source>
        <translation>fund</translation>
    </message>
    <message>
        <source>linha gravada</source>
        <translation>row written</translation>
    </message>
</context>
<context>
    <name>SeriesCharts</name>
    <message>
        <source>Cota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>PL</source>
        <translation>PL</translation>
    </message>
    <message>
        <source>Posições por dia</source>
        <translation>Positions per day</translation>
    </message>
    <message>
        <source>Alocação por grupo</source>
        <translation>Allocation by group</translation>
    </message>
    <message>
        <source>posições</source>
        <translation>positions</translation>
    </message>
    <message>
        <source>R$ milhões</source>
        <translation>R$ million</translation>
    </message>
    <message>
        <source>R$ mil</source>
        <translation>R$ thousand</translation>
    </message>
    <message>
        <source>R$</source>
        <translation>R$</translation>
    </message>
    <message>
        <source>%1: nenhum dado no período.</source>
        <translation>%1: no data in the period.</translation>
    </message>
    <message>
        <source>%1: de %2 em %3 a %4 em %5; %6 datas.</source>
        <translation>%1: from %2 on %3 to %4 on %5; %6 dates.</translation>
    </message>
    <message>
        <source>%1 – todos os fundos</source>
        <translation>%1 – all funds</translation>
    </message>
    <message>
        <source>(sem grupo)</source>
        <translation>(no group)</translation>
    </message>
    <message>
        <source>%1: nenhuma posição.</source>
        <translation>%1: no positions.</translation>
    </message>
    <message>
        <source>% do PL</source>
        <translation>% of PL</translation>
    </message>
    <message>
        <source>1 dia útil sem dado: ali a linha está interrompida.</source>
        <translation>1 business day without data: the line is interrupted there.</translation>
    </message>
    <message>
        <source>%1 dias úteis sem dado: ali a linha está interrompida.</source>
        <translation>%1 business days without data: the line is interrupted there.</translation>
    </message>
</context>
<context>
    <name>SettingsCatalog</name>
    <message>
        <source>Banco BTG (API)</source>
        <translation>BTG bank (API)</translation>
    </message>
    <message>
        <source>Endereço do token</source>
        <translation>Token address</translation>
    </message>
    <message>
        <source>Endereço da carteira</source>
        <translation>Portfolio address</translation>
    </message>
    <message>
        <source>Endereço da rentabilidade</source>
        <translation>Performance address</translation>
    </message>
    <message>
        <source>Endereço do ticket</source>
        <translation>Ticket address</translation>
    </message>
    <message>
        <source>Formato da carteira</source>
        <translation>Portfolio format</translation>
    </message>
    <message>
        <source>10 – planilha XLSX</source>
        <translation>10 – XLSX spreadsheet</translation>
    </message>
    <message>
        <source>3 – XML ANBIMA 4.01</source>
        <translation>3 – ANBIMA XML 4.01</translation>
    </message>
    <message>
        <source>81 – XML ANBIMA 5.0</source>
        <translation>81 – ANBIMA XML 5.0</translation>
    </message>
    <message>
        <source>Indexador da rentabilidade</source>
        <translation>Performance index</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Credenciais</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>Identificação do cliente (client id)</source>
        <translation>Client identification (client id)</translation>
    </message>
    <message>
        <source>Segredo do cliente (client secret)</source>
        <translation>Client secret (client secret)</translation>
    </message>
    <message>
        <source>Pastas</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Pasta da carteira</source>
        <translation>Portfolio folder</translation>
    </message>
    <message>
        <source>Pasta da rentabilidade</source>
        <translation>Performance folder</translation>
    </message>
    <message>
        <source>Nome da pasta de cada data</source>
        <translation>Folder name for each date</translation>
    </message>
    <message>
        <source>Banco de dados</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Tipo de banco de dados</source>
        <translation>Database type</translation>
    </message>
    <message>
        <source>MySQL ou MariaDB (servidor)</source>
        <translation>MySQL or MariaDB (server)</translation>
    </message>
    <message>
        <source>SQLite (arquivo)</source>
        <translation>SQLite (file)</translation>
    </message>
    <message>
        <source>Servidor</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Porta</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Usuário</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Senha</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Nome do banco (com SQLite, o arquivo)</source>
        <translation>Database name (with SQLite, the file)</translation>
    </message>
    <message>
        <source>Conexão cifrada (TLS)</source>
        <translation>Encrypted connection (TLS)</translation>
    </message>
    <message>
        <source>preferido – usa quando o servidor oferece</source>
        <translation>preferred – used when the server offers it</translation>
    </message>
    <message>
        <source>exigido – recusa sem TLS</source>
        <translation>required – refuses without TLS</translation>
    </message>
    <message>
        <source>verificado – e confere o certificado</source>
        <translation>verified – also checks the certificate</translation>
    </message>
    <message>
        <source>Certificado da autoridade</source>
        <translation>Authority certificate</translation>
    </message>
    <message>
        <source>Tabela da carteira</source>
        <translation>Portfolio table</translation>
    </message>
    <message>
        <source>Tabela da rentabilidade</source>
        <translation>Performance table</translation>
    </message>
    <message>
        <source>Procedimento após a carteira</source>
        <translation>Procedure after the portfolio</translation>
    </message>
    <message>
        <source>Procedimento após a rentabilidade</source>
        <translation>Procedure after the performance</translation>
    </message>
    <message>
        <source>Conciliação</source>
        <translation>Reconciliation</translation>
    </message>
    <message>
        <source>Avisar a partir da diferença de (R$)</source>
        <translation>Warn from a difference of (R$)</translation>
    </message>
    <message>
        <source>Rejeitar o fundo a partir de (R$)</source>
        <translation>Reject the fund from (R$)</translation>
    </message>
    <message>
        <source>Fundos</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>Fundos encerrados</source>
        <translation>Closed funds</translation>
    </message>
    <message>
        <source>Mapa de nomes de fundos</source>
        <translation>Fund name map</translation>
    </message>
    <message>
        <source>Calendário e logs</source>
        <translation>Calendar and logs</translation>
    </message>
    <message>
        <source>View de calendário</source>
        <translation>Calendar database view</translation>
    </message>
    <message>
        <source>Pasta de logs</source>
        <translation>Log folder</translation>
    </message>
    <message>
        <source>Avançado</source>
        <translation>Advanced</translation>
    </message>
    <message>
        <source>Escopo da carteira</source>
        <translation>Portfolio scope</translation>
    </message>
    <message>
        <source>Escopo da rentabilidade</source>
        <translation>Performance scope</translation>
    </message>
    <message>
        <source>Tipo de concessão</source>
        <translation>Grant type</translation>
    </message>
    <message>
        <source>Intervalo das consultas ao ticket (s)</source>
        <translation>Ticket query interval (s)</translation>
    </message>
    <message>
        <source>Prazo de um ticket (s)</source>
        <translation>Ticket time limit (s)</translation>
    </message>
</context>
<context>
    <name>ZoneWords</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Horário deste computador (%1), igual ao de Brasília.</source>
        <translation>Time of this computer (%1), the same as in Brasília.</translation>
    </message>
    <message>
        <source>%1 à frente de Brasília</source>
        <translation>%1 ahead of Brasília</translation>
    </message>
    <message>
        <source>%1 atrás de Brasília</source>
        <translation>%1 behind Brasília</translation>
    </message>
    <message>
        <source>Horário deste computador (%1), %2. O agendador segue o relógio deste computador; a data-base e o limite de “até tudo estar liberado” seguem o de Brasília, indicado ao lado.</source>
        <translation>Time of this computer (%1), %2. The scheduler goes by the clock of this computer; the base date and the limit of “until everything is released” go by that of Brasília, shown beside it.</translation>
    </message>
    <message>
        <source>%1 (%2 em Brasília)</source>
        <translation>%1 (%2 in Brasília)</translation>
    </message>
    <message>
        <source>%1 (%2 %3 em Brasília)</source>
        <translation>%1 (%2 %3 in Brasília)</translation>
    </message>
    <message>
        <source>das %1 (%2 em Brasília) até tudo estar liberado (limite %3 em Brasília)</source>
        <translation>from %1 (%2 in Brasília) until everything is released (limit %3 in Brasília)</translation>
    </message>
    <message>
        <source>%1 (em Brasília, %2)</source>
        <translation>%1 (in Brasília, %2)</translation>
    </message>
</context>
</TS>
