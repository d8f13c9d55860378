<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="pt_BR">
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
        <source>Procurar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurar: %1</source>
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
        <source>mostrando as últimas %1 linhas; o arquivo tem todas</source>
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
        <source>&amp;Salvar log como…</source>
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
        <source>&amp;Copiar linhas do log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selecionar &amp;todo o log</source>
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
    <message>
        <source>Ir ao &amp;fim e seguir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Limpar o painel de log</source>
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
</context>
<context>
    <name>Etl::Navigation</name>
    <message>
        <source>Páginas</source>
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
        <source>Pasta da &amp;carteira</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasta da rentabi&amp;lidade</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Etl::RunPage</name>
    <message>
        <source> e </source>
        <translation type="unfinished"></translation>
    </message>
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
</TS>
