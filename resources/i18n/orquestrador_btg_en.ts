<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="pt_BR">
<context>
    <name>DayGrids</name>
    <message>
        <source>sem valor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grupo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descrição</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preço</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valor (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% do PL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vencimento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aplicação</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Código</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categoria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emissor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxa (% a.a.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNPJ do ativo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seção</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNPJ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subclasse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cota bruta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PL (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cotas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aplicações (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resgates (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mês</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ano</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 meses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 meses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>36 meses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dia × índice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mês × índice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ano × índice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 meses × índice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 meses × índice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>36 meses × índice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(sem grupo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 posição</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 posições</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sem valor, fora da soma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total: %1 · R$ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PL R$ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posições</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayLook</name>
    <message>
        <source>%1 e mais %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sem fim registrado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 de %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Em uso por %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma execução registrada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Última execução: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faltam: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma pendência nos últimos %1 dias úteis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 dos últimos %1 dias úteis tem pendência: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dos últimos %2 dias úteis têm pendências: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::BusinessCalendar</name>
    <message>
        <source>dia não útil no calendário do banco de dados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feriado: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::ChartPane</name>
    <message>
        <source>C&amp;onta:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dados do gráfico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alocação por grupo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posições por dia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mês</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 meses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 meses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 anos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gráfico:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Período:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escolha um fundo acima para ver este gráfico.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::CheckPanel</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aviso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelar o teste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criar tabelas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiar diagnóstico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fechar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testando os valores do formulário…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O que fazer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir à chave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir à chave %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teste cancelado: o que falta não foi conferido.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FALHA: 1 item impede a execução.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FALHA: %1 itens impedem a execução.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FALHA: o teste não chegou ao fim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tudo pronto para executar, com 1 aviso.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tudo pronto para executar, com %1 avisos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tudo pronto para executar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criando as tabelas que faltam…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FALHA: as tabelas não foram criadas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nenhuma faltava</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>criadas: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As tabelas existem. Teste de novo para conferir tudo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnóstico do Orquestrador BTG %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiente: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::CoverageGrid</name>
    <message>
        <source>Dias do mês</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dias do ano</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::CoverageModel</name>
    <message>
        <source>fim de semana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sem publicação (calendário do banco de dados)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semana %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dias completos (carteira e rentabilidade) de quantos já deveriam estar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hoje</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::CoveragePage</name>
    <message>
        <source>1 dia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lendo o banco de dados…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atualizado às %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem configuração: o calendário mostra o que está no banco de dados assim que houver uma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O que aparece é de %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ainda não há nada para mostrar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O calendário não pôde ser lido: %1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada foi carregado neste período. Selecione dias e use “Reprocessar selecionados”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem configuração.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selecione no calendário um dia útil até hoje.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprocessar &amp;selecionados (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprocessar &amp;selecionados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abre Processar com %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do &amp;mês mostrado (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do &amp;ano mostrado (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dos &amp;últimos %1 dias úteis (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abre Processar com os dias que têm pendências</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há pendências.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Página anterior (Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Próxima página (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hoje</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ler de novo o banco de dados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mês</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprocessar fal&amp;tantes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprocessar os dias selecionados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver os dados deste dia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tentar de novo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configurações</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::DataPage</name>
    <message>
        <source>Fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posições</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum banco de dados em uso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assim que as configurações estiverem completas, os dados carregados aparecem aqui.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir configurações</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informe a data-base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lendo %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A última data com dados antes dela é %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O banco não tem dados de nenhuma data anterior.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada carregado em %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processar esta data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Os dados não puderam ser lidos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tentar de novo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem data anterior para comparar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparado com %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparado com %1: %2 não está carregado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todos os fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As posições não puderam ser lidas. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O histórico não pôde ser lido. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As linhas de %1 não foram gravadas por este programa: não há execução.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Para as posições e os gráficos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data-base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fundo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escolha um fundo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abra um fundo na aba Fundos (Enter ou clique duplo) ou escolha-o acima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;undos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;osições</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gráficos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver &amp;posições</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver &amp;gráficos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir a &amp;execução que carregou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos de %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posições de %1 em %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rentabilidade de %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::DateField</name>
    <message>
        <source>Data-base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aceita 19112026, 19/11, 19/11/26, 19/11/2026 e 2026-11-19</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir o calendário (Alt+Seta para baixo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dia útil anterior (Alt+Seta para a esquerda)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dia útil seguinte (Alt+Seta para a direita)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Último dia útil antes de hoje</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Último dia útil antes de hoje (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informe a data-base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” não é uma data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 está no futuro: o BTG ainda não tem posições dessa data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>É a data de hoje: o BTG costuma liberar as posições só no dia útil seguinte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>escreva dd/mm/aaaa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) – dia útil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D-2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penúltimo dia útil antes de hoje</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dias úteis atrás</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantos dias úteis antes de hoje</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dias úteis atrás</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dia útil atrás = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dias úteis atrás = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, não é dia útil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, feriado: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::DayEdit</name>
    <message>
        <source>dd/mm/aaaa</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::DayPanel</name>
    <message>
        <source>%1 de 1 fundo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 de %2 fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum fundo carregado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · 1 linha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 linhas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Em uso por %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma execução registrada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Última execução: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos que faltam (%1):
• %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver &amp;dados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver a última execução da %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum dia escolhido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escolha um dia no calendário para ver o que está carregado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dias selecionados; os detalhes são do último.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ainda não se sabe como está este dia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir os dados carregados deste dia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há dados carregados neste dia.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::EndedFunds</name>
    <message>
        <source>Procurar entre os fundos conhecidos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos encerrados: marque os que não existem mais</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – até %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum fundo foi carregado ainda: escreva os nomes acima, separados por vírgula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fundo encerrado. Marque na lista os que não existem mais:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fundos encerrados. Marque na lista os que não existem mais:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::ExportMenu</name>
    <message>
        <source>Arquivo CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planilha do Excel (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documento PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabela</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exportar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copiar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV para &amp;Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV para &amp;sistemas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planilha &amp;XLSX…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiar ou gravar esta tabela em CSV, XLSX ou PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabela</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiado para a área de transferência.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A exportação anterior ainda está sendo gravada: espere um instante e tente de novo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 linha gravada em %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linhas gravadas em %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::FindBar</name>
    <message>
        <source>Localizar no log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expressão regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diferenciar maiúsculas e acentos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anterior (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Próximo (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fechar a busca (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::FirstRunPanel</name>
    <message>
        <source>Voltar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avançar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvar e começar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credenciais do BTG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>São as que o BTG enviou para a API de relatórios. O segredo não será mostrado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pastas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Os arquivos do BTG são guardados aqui, numa pasta por data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banco de dados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Para onde vão as posições e as cotas. Tabelas que faltarem podem ser criadas no próximo passo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conhecer com a &amp;demonstração</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Conectar ao BTG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só quero conhecer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Um simulador do BTG e um banco SQLite vêm com o programa. Os fundos são inventados; nenhuma senha é necessária e nada sai deste computador.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quero carregar os meus fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quatro passos: credenciais do BTG, pastas, banco de dados e um teste. Nada é gravado antes do último.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bem-vindo ao Orquestrador BTG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ainda não há configuração neste computador. Como quer começar?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testar e salvar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O teste obtém um token do BTG, abre o banco de dados e confere as pastas; não carrega nada. Salvar sem testar também é possível.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escolha a %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passo %1 de 4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::FolderField</name>
    <message>
        <source>Informe a pasta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verificando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasta pronta para gravar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ainda não existe: será criada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escreva o caminho completo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pasta não existe e não pode ser criada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>É um arquivo, não uma pasta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem permissão de escrita nesta pasta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir pasta: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pastas usadas antes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 livres</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::FundMapEditor</name>
    <message>
        <source>Acrescentar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dar nome da casa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvar o mapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desfazer no mapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criar um mapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar um fundo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar um fundo no mapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapa de nomes de fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos sem nome no mapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Um fundo que muda de nome é gravado com o novo nome na próxima carga de cada data; só então as linhas antigas dessa data, com o nome anterior, são substituídas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum mapa está configurado: os fundos são gravados com o nome que o BTG lhes dá.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapa salvo em %1. Vale a partir da próxima execução.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O mapa não foi salvo. Linha %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Última data carregada: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só aparece em relatórios de execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem nome no mapa: %1. O banco não respondeu: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum fundo foi carregado ainda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todos os fundos conhecidos têm nome no mapa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem nome no mapa: %1 de %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::FundMapModel</name>
    <message>
        <source>Nome no BTG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nome da casa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observação</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::FundModel</name>
    <message>
        <source>esperado, ainda não veio do BTG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soma das posições menos o patrimônio líquido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linhas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diferença</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::FundPane</name>
    <message>
        <source>Fundos da execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Os fundos aparecem aqui assim que a execução começar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtrar por fundo ou mensagem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estado dos fundos mostrados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todos os estados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só problemas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiar as linhas selecionadas (todas, se nenhuma)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fechar os detalhes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mostrando %1 de %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum fundo com esse filtro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 de %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detalhe: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arquivo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::GridPane</name>
    <message>
        <source>Filtrar (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtrar: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mostrando %1 de %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 linha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linhas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::GuideWindow</name>
    <message>
        <source>Guia do operador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capítulos do guia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texto do guia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Localizar no guia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anterior (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Próximo (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O guia não acompanha esta compilação do programa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não encontrado.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::HistoryPage</name>
    <message>
        <source>E&amp;xecuções</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arquivos &amp;de log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::JobForm</name>
    <message>
        <source>%1 – feriado: só confere de novo o dia útil anterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Acordar o computador para executar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvar agendamento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltar sem salvar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carteira e rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baixar e carregar no banco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só baixar os arquivos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só carregar o que está na pasta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O &amp;que processar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Etapas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dias úteis atrás</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetir até tudo estar &amp;liberado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cada &amp;intervalo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Em &amp;horários fixos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>08:30, 12:00, 18:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>da&amp;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a&amp;té, no máximo,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a &amp;cada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>às (separe por &amp;vírgula)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quando (segunda a sexta)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só com o usuário conectado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Também desconectado, sem guardar senha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usuário do Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Próximas execuções</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comando</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antes de confiar nele</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Novo agendamento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BTG D-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BTG D-1 (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alterar “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horários: escreva HH:MM, separados por vírgula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nome: já existe um agendamento com o nome “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hoje seria %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma: o agendamento está desativado.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::JobModel</name>
    <message>
        <source>%1 (feriado)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situação</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horário (segunda a sexta)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Próxima execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Última execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Último resultado</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LevelChoice</name>
    <message>
        <source>Tudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todas as linhas (Alt+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informações, avisos e erros (Alt+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avisos+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avisos e erros (Alt+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só erros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só erros (Alt+4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LogActions</name>
    <message>
        <source>&amp;Salvar log como…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copiar linhas do log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiar para c&amp;hamado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selecionar &amp;todo o log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Localizar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Localizar &amp;próximo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Localizar &amp;anterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filtrar por texto…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limpar o filt&amp;ro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pró&amp;ximo erro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Err&amp;o anterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quebra de linha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir ao fi&amp;m e seguir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limpar o painel &amp;de log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Info, avisos e erros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Avisos e erros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só &amp;erros</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LogFileModel</name>
    <message>
        <source>Linha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nível</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LogFileView</name>
    <message>
        <source>Linhas do arquivo de log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir de novo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erro anterior (Shift+F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Próximo erro (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Localizar (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir ao fim e seguir (Ctrl+End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiar linhas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Localizar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Localizar próximo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Localizar anterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Próximo erro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erro anterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir para a linha…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir ao fim e seguir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O arquivo %1 foi reescrito e lido de novo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O arquivo sumiu: %1 foi apagado, movido ou substituído. O que já foi lido continua aqui.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum arquivo de log aberto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrindo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O arquivo não pôde ser aberto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mostrando %1 de %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 linha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linhas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lendo o índice: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lendo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 linhas – filtro de nível ativo. Escolha &quot;Tudo&quot; para ver todas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O arquivo está vazio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esta execução não está no arquivo %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada encontrado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A busca recomeçou do início.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A busca recomeçou do fim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há erros neste arquivo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há mais erros abaixo: voltou ao primeiro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há mais erros acima: foi ao último.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir para a linha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Número da linha ou hora (08:30 ou 08:30:15):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; não é um número de linha nem uma hora.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seleção tem %1 linhas; podem ser copiadas até %2 de uma vez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 linha copiada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linhas copiadas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LogFilesView</name>
    <message>
        <source>Abrir &amp;pasta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvar &amp;cópia…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arquivos de log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arqui&amp;vo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar em &amp;todos os dias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar em todos os dias (Ctrl+Shift+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem configuração não há pasta de logs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lendo a pasta…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ainda não há arquivos de log em
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvar cópia do log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log (*.log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cópia salva em %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LogFolderModel</name>
    <message>
        <source>Dia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tamanho</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LogHitModel</name>
    <message>
        <source>%1, linha %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nível</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LogModel</name>
    <message>
        <source>Hora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nível</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Etapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LogPane</name>
    <message>
        <source>Log salvo em %1 (%2 linhas).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não foi possível salvar o log em %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O log da execução aparece aqui.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log da execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avisos+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só erros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limpar o filtro e mostrar tudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvar log como</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log (*.log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todos os arquivos (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mostrando %1 de %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 linha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linhas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 nova linha ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 novas linhas ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtrar por texto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostrar só as linhas com este texto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostra só as linhas com este texto, sem distinguir maiúsculas e acentos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limpar filtro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mostrando as últimas %1 linhas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As linhas anteriores estão no arquivo de log do dia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 linhas – filtro %1 ativo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiando %1 linhas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linhas copiadas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiado para o chamado: versão, data, parâmetros e linhas do log, sem segredos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O log ainda está sendo salvo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há mais erros abaixo: voltou ao primeiro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há mais erros acima: foi ao último.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há erros entre as linhas mostradas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há erros no log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A busca recomeçou do início.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A busca recomeçou do fim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada encontrado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orquestrador BTG %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiado em</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sistema</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LogRetention</name>
    <message>
        <source>1 arquivo de log (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arquivos de log (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apagar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nunca apagar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar logs por quantos dias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apagar &amp;logs com mais de:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apagando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Os logs ficam guardados para sempre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum arquivo tem mais de %1 dias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 com mais de %2 dias. Nada é apagado sem perguntar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostra o que seria apagado e pergunta antes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… e mais %1, até %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apagar logs antigos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apagar %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há como desfazer. O histórico no banco de dados e os relatórios ficam.

%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 arquivo de log apagado (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arquivos de log apagados (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Não puderam ser apagados: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::LogSearchPanel</name>
    <message>
        <source>1 arquivo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arquivos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palavra, fundo ou parte da mensagem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Procurar nos logs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expressão regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diferenciar maiúsculas e acentos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todos os níveis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info, avisos e erros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avisos e erros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só erros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nível:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todos os dias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoje</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Últimos 7 dias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Últimos 30 dias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De … até …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;eríodo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dd/mm/aaaa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primeiro dia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Último dia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Andamento da busca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linhas encontradas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiar linhas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma pasta de logs está configurada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procura em todos os dias de uma vez: digite uma palavra e tecle Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; não é uma data. Escreva como 19/11/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O primeiro dia (%1) vem depois do último (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digite o que procurar, ou escolha o nível &quot;Avisos e erros&quot; ou &quot;Só erros&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurando: arquivo %1 de %2, %3 encontradas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 linha encontrada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linhas encontradas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nenhum arquivo no período</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>há mais: mostrando as primeiras %1; restrinja a busca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busca cancelada, o resultado está incompleto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não foram lidos por inteiro: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A busca foi cancelada antes de encontrar algo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há arquivos de log neste período.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada encontrado em %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::MainWindow</name>
    <message>
        <source>Orquestrador BTG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendário</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histórico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configurações</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agendamento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMONSTRAÇÃO – dados inventados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMONSTRAÇÃO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dados inventados, nada vem do BTG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variáveis de ambiente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SEM CONFIGURAÇÃO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ainda não há configuração: nenhum arquivo .env foi encontrado. Você pode conhecer o programa com dados inventados, ou criar o .env e recarregar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A configuração não pôde ser usada. Corrija o que está descrito abaixo e recarregue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NÃO CONFIGURADO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execução em andamento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelar a execução e sair?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O que já foi gravado fica; a transação em andamento é desfeita.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelar e sair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuar executando</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arquivo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir pasta de &amp;logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recarregar configuração</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usar a &amp;demonstração</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Editar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xibir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Processar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Calendário</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Histórico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confi&amp;gurações</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age&amp;ndamento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At&amp;ualizar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execuçã&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ferramentas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Testar banco e API agora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Idioma / Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Configurações</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aj&amp;uda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guia do operador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sobre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barra de ferramentas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sobre o Orquestrador BTG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orquestrador BTG %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carteira e rentabilidade do BTG Pactual, da API ao banco de dados.

Qt %1
Licença GPL-3.0-or-later: software livre, sem garantia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUÇÃO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOMOLOGAÇÃO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIMULADOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PERSONALIZADO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Barra de ferramentas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Atalhos do teclado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notificações</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sempre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só &amp;avisos e falhas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nunca</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::Navigation</name>
    <message>
        <source>Páginas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::PastFundsModel</name>
    <message>
        <source>%1, com aviso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linhas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soma (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PL (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diferença (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::PastRunsModel</name>
    <message>
        <source>simulação</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lido da pasta de logs: não está no banco de dados.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execução %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Início</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duração</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O que foi pedido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linhas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::PastStagesModel</name>
    <message>
        <source>não se aplica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concluída</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falhou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>não executada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Etapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duração</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::PeriodField</name>
    <message>
        <source>Primeira data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Última data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quais datas do período</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só o que falta ou está incompleto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O que falta e o que falhou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tudo de novo, mesmo o completo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordem das datas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Da mais antiga à mais recente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Da mais recente à mais antiga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escolher…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Períodos prontos: semana, mês, últimos dias úteis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Até</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quais</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ordem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Últimos %1 dias úteis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semana passada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este mês</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mês passado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O período termina antes de começar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há dia útil nesse período.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::PlanPanel</name>
    <message>
        <source>O que vai acontecer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver as datas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ocultar as datas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preencha o formulário para ver o plano.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem configuração não há o que planejar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O banco de dados não será tocado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consultando o banco de dados…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consultando a lista de liberação do BTG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> e mais %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, sem gravar nada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simular a carga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baixar e carregar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>só baixar, sem carregar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carregar o que está na pasta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>em execução por %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nada carregado ainda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fundo já carregado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fundos já carregados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faltando: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; a última execução falhou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> e </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 de %2 (%3): %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada a fazer: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Repete a cada %1 min até estar completo, no máximo até as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O banco de dados não respondeu; não se sabe o que já está carregado. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada carregado ainda nesta data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No banco, em %1 – %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No banco: %1 de %2 cargas completas (uma por data e parte), %3 com falta ou falha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lista de liberação do BTG não pôde ser consultada agora; a execução não depende dela. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O BTG ainda não lista fundos para esta data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O BTG já liberou o único fundo da lista (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O BTG já liberou os %1 fundos da lista.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O BTG liberou %1 de %2 fundos; ainda não: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uma execução como esta costuma levar %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::ProfileBar</name>
    <message>
        <source>Novo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renomear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desistir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiente em uso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;mbiente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nome do ambiente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O programa foi aberto com --env: o ambiente é esse arquivo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O ambiente padrão não tem nome próprio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O ambiente em uso não pode ser excluído: escolha outro na lista antes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nome do novo ambiente (vazio):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nome da cópia de &quot;%1&quot;:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Novo nome de &quot;%1&quot;:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renomear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiente &quot;%1&quot; criado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiente &quot;%1&quot; criado como cópia de &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O ambiente agora se chama &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qual ambiente vai para a lixeira (o que está em uso não pode)? Escreva o nome:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; está em uso: escolha outro ambiente antes de excluí-lo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há ambiente &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiente &quot;%1&quot; movido para a lixeira.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::ProgressPanel</name>
    <message>
        <source>Etapas da execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Andamento em relação à duração normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duração normal ainda desconhecida</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, levou %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, já %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>esperando</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>não feita</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::RunDetailsPanel</name>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repetir com os mesmos parâmetros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir para as &amp;linhas do log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiar para &amp;chamado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir relatório &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Etapas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exportar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 da execução de %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abre Processar com o mesmo pedido, sem começar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abre o arquivo de log no início desta execução.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O relatório não está na pasta de logs deste computador.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Etapas (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registro incompleto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O relatório desta execução se perdeu; restam os totais por parte e data, sem etapas nem fundos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Por que este status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O que aconteceu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O que fazer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada a fazer: tudo o que foi pedido já estava completo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos que faltam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O que foi pedido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pastas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quando</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>começou em %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gravado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulação: nada foi gravado no banco de dados.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linhas de %2 fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quem e onde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 em %2, %3, versão %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avisos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arquivo de log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Número da execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De onde vem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lido da pasta de logs deste computador: não está no banco de dados.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::RunFilterBar</name>
    <message>
        <source>Período</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoje</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Últimos 7 dias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Últimos 30 dias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este ano</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desde sempre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entre datas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem fim registrado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual (console)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual (linha de comando)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agendada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar em parâmetros, datas e mensagens (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar nas execuções</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iniciadas desde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iniciadas até</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mais filtros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limpar filtros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Período:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Status:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Motivo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quem:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comp&amp;utador:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Origem:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data processada:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Uma das datas não foi entendida e não está valendo: escreva dia/mês/ano, por exemplo 19/11/2026.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::RunForm</name>
    <message>
        <source>Pasta da carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasta da rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;mbos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;rteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renta&amp;bilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data-base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tipo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasta da rentabi&amp;lidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> e mais %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetir até estar &amp;completo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baixar e carregar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só baixar (guarda os arquivos, não carrega)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Só carregar (o que já está na pasta)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simular (tudo menos gravar no banco)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simular a carga do que está na pasta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consulta a lista de liberação do BTG e repete o que falta até vir tudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O que fa&amp;zer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Uma data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Período</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;scolhidas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutos entre duas consultas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No máximo até (horário de São Paulo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>até as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 datas escolhidas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetir até estar completo não vale para “Só carregar”, que não pede nada ao BTG.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::RunPage</name>
    <message>
        <source>&amp;Executar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancelar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Último dia útil (&amp;D-1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dia útil &amp;anterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dia útil &amp;seguinte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Há uma execução em andamento: espere o fim ou cancele antes de reprocessar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 de %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aguardando a execução parar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Há uma execução em andamento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lendo a configuração…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem configuração: crie o .env ou use a demonstração.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executar (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelar a execução (Shift+F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há execução em andamento.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esperando os primeiros fundos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 de %2 datas (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum fundo veio nesta execução.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comando copiado: cole no agendador ou no terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiar como comando</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tentar só o que falhou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repete só as datas e partes que faltam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostra as linhas desta execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir pasta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abre a pasta dos arquivos desta data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copia a linha de comando que faz o que está no formulário</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::RunsView</name>
    <message>
        <source>Limpar filtros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carregar &amp;mais</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escolha uma execução para ver o que aconteceu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O banco de dados não pôde ser lido: %1
Aparecem só as execuções deste computador, da pasta de logs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem configuração não há histórico: crie o .env ou use a demonstração.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lendo as execuções…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma execução com estes filtros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma execução nos últimos 30 dias.
As execuções de todos os computadores, também as agendadas, aparecem aqui assim que começam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lendo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 de %2 execuções, as mais novas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As %1 execuções mais novas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 execuções</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma execução escolhida.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lendo a execução…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O log desta execução está no computador %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O arquivo de log %1 não existe mais.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execuções</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execuções do Orquestrador BTG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O resumo da execução foi copiado: cole-o no chamado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O relatório %1 não pôde ser aberto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repetir com os mesmos parâmetros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ir para as &amp;linhas do log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copiar para &amp;chamado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;piar linhas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::SchedulePage</name>
    <message>
        <source>Lendo os agendamentos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sem configuração</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Os agendamentos aparecem aqui assim que houver uma configuração ou a demonstração em uso.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processe a data que falta com “Executar agora” ou na página Calendário.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O agendador não respondeu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este computador não tem agendador disponível</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhum agendamento neste computador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deixe o computador buscar e carregar o dia útil anterior sozinho, de segunda a sexta: por exemplo das 08:30 até tudo estar liberado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A configuração em uso vem só de variáveis de ambiente, que o agendador não tem: grave um arquivo .env em Configurações.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agendamento “%1” gravado: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agendamento “%1” ativado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agendamento “%1” desativado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remover o agendamento “%1”? Nada mais será executado por ele; o que já foi carregado fica.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Novo agendamento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agendamentos deste computador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Novo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;lterar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Desativar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xecutar agora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;mover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atuali&amp;zar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remover agendamento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agendamento “%1” removido.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Próximas execuções</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comando</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foi alterado fora deste programa: use Alterar ou Remover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ativar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não se sabe: %1. Use Alterar para gravá-lo de novo, ou Remover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma: o agendamento está desativado.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::SecretField</name>
    <message>
        <source>não definido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>definido na variável de ambiente %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>definido no cofre do sistema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>definido no arquivo .env</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usar este</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desistir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definir: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remover: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digite ou cole; não será mostrado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onde guardar: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cofre do sistema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no arquivo .env</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O cofre é do usuário do sistema: uma tarefa agendada em outra conta não o lê; para ela, guarde no .env (só o dono o lê).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substituir…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definir…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::SettingRow</name>
    <message>
        <source>vem da linha de comando; o .env não muda nada aqui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vem da variável de ambiente %1; o .env não muda nada aqui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no .env</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no .env, como %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cofre do sistema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>não definido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padrão</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desfazer a alteração desta chave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desfazer a alteração: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vazio: a pasta logs ao lado do .env.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padrão: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escolher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alterado, ainda não salvo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::SettingsPage</name>
    <message>
        <source>&amp;Testar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Des&amp;fazer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Salvar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuar editando</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapa de nomes de fundos salvo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Há alterações não salvas neste ambiente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demonstração está aberta e não usa estes valores. O que for salvo aqui vale para a conexão com o BTG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Corrija o arquivo num editor de texto e volte a esta página.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chaves do .env que o programa não conhece e deixa como estão: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma alteração.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 alteração não salva.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 alterações não salvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 chave a corrigir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 chaves a corrigir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (será criado ao salvar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada foi salvo. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvo em %1, mas: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvo em %1. Ainda falta, para executar: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvo em %1. Vale a partir da próxima execução.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuração salva em %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antes de testar, corrija: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Há alterações não salvas nas configurações.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chave %1 não se usa com o tipo de banco escolhido.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::SettingsView</name>
    <message>
        <source>Procurar uma chave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seções</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – corrigir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nenhuma chave com &quot;%1&quot;. Apague a procura para ver todas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::ShortcutList</name>
    <message>
        <source>Nenhum atalho com esse texto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atalhos do teclado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ação</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atalho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar ação ou tecla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fechar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::StageModel</name>
    <message>
        <source>arquivo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fundo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>não feita</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fazer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>esperando</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>em curso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pulada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feita</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falhou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não se aplica a esta execução.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consulta %1; o BTG diz: %2; prazo %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aguardando o BTG; próxima consulta às %1, limite às %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: esperando o BTG há %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 %4 de %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::StatusLine</name>
    <message>
        <source>Operador e computador, como ficam no histórico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verificando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::StatusPanel</name>
    <message>
        <source>Fundos que faltam (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> e mais %1 (lista completa no log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… e mais %1 no log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo decorrido</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::TrayIcon</name>
    <message>
        <source>&amp;Abrir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Executar D-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sair</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FundsGrid</name>
    <message>
        <source>ausente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tinha linhas na data anterior e não tem nesta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>só rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há posições deste fundo nesta data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valor ilegível</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 posição sem valor de mercado legível: fora da soma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 posições sem valor de mercado legível: fora da soma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>só carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há rentabilidade deste fundo nesta data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fundo novo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não tinha linhas na data anterior.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>igual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quase igual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caiu %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subiu %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A soma das posições difere do PL em R$ %1 (aviso a partir de R$ %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rentabilidade tem %1 contas ou classes: o PL é o do arquivo da carteira.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execução %1
Arquivo %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total: 1 fundo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total: %1 fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 posição</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 posições</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soma R$ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PL R$ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PL R$ %1 (%2 de %3 fundos)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fundo novo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fundos novos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fundo ausente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fundos ausentes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparado com %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não há data anterior com dados.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situação</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posições</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soma (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soma de VlrMercado das posições.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PL (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patrimônio da rentabilidade; sem ela, o do arquivo da carteira.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diferença (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soma menos PL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variação do PL (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variação do PL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posições novas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posições encerradas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carregado em</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execução</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Em cada dia: em cima a carteira (C), embaixo a rentabilidade (R), com fundos carregados/esperados. No ano: F é feriado, • ainda não é hora.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogCopy</name>
    <message>
        <source>O arquivo de log %1 não pôde ser lido.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cópia precisa de outro nome ou de outra pasta: %1 é o próprio log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não foi possível gravar %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O arquivo de log %1 não pôde ser lido até o fim.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfTable</name>
    <message>
        <source>Página %1 de %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Não foi possível gravar %1. Verifique a pasta, o espaço em disco e se o arquivo está aberto em outro programa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orquestrador BTG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emitido em %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carteira e rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>só o que falta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>o que falta e o que falhou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FALHOU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>não executada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linhas gravadas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faltam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aviso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EM ANDAMENTO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INTERROMPIDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SEM FIM REGISTRADO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mais novas antes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mais antigas antes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>até completar (até %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>só download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>só carga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulação</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agendada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orquestrador BTG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execução</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Como se sabe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Início</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duração</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parâmetros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mensagem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O que fazer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aviso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesCharts</name>
    <message>
        <source>Cota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posições por dia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alocação por grupo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posições</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R$ milhões</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R$ mil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R$</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nenhum dado no período.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: de %2 em %3 a %4 em %5; %6 datas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – todos os fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(sem grupo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nenhuma posição.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% do PL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsCatalog</name>
    <message>
        <source>Banco BTG (API)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endereço do token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endereço da carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endereço da rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endereço do ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formato da carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 – planilha XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 – XML ANBIMA 4.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>81 – XML ANBIMA 5.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexador da rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credenciais</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identificação do cliente (client id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segredo do cliente (client secret)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pastas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasta da carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasta da rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nome da pasta de cada data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banco de dados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tipo de banco de dados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL ou MariaDB (servidor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite (arquivo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servidor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Porta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usuário</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nome do banco (com SQLite, o arquivo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conexão cifrada (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preferido – usa quando o servidor oferece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exigido – recusa sem TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verificado – e confere o certificado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificado da autoridade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabela da carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabela da rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedimento após a carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedimento após a rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conciliação</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avisar a partir da diferença de (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejeitar o fundo a partir de (R$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundos encerrados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapa de nomes de fundos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendário e logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View de calendário</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasta de logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avançado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escopo da carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escopo da rentabilidade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tipo de concessão</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervalo das consultas ao ticket (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prazo de um ticket (s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
