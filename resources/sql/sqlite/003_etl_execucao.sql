-- One row per run. Times are UTC.
CREATE TABLE IF NOT EXISTS etl_execucao (
  id         CHAR(36) NOT NULL PRIMARY KEY,   -- UUID; Carga of the rows that the run wrote
  inicio     TEXT NOT NULL,
  fim        TEXT,                            -- NULL: runs, or was interrupted
  usuario    VARCHAR(128) NOT NULL,
  computador VARCHAR(128) NOT NULL,
  origem     VARCHAR(60) NOT NULL,            -- linha de comando, console, agendamento
  versao     VARCHAR(40) NOT NULL,
  parametros TEXT,
  datas      VARCHAR(255) NOT NULL,           -- 2025-04-10, or 2025-04-07:2025-04-10
  simulacao  INTEGER NOT NULL DEFAULT 0,      -- 1: --simular, nothing was committed
  status     VARCHAR(20) NOT NULL,            -- INICIADA, SUCESSO, FALHA
  motivo     VARCHAR(60) NOT NULL DEFAULT '', -- reason word of a FALHA
  mensagem   TEXT,
  fundos     INT NOT NULL DEFAULT 0,
  linhas     INTEGER NOT NULL DEFAULT 0,      -- committed by this run
  relatorio  TEXT                             -- the whole report, JSON
);
CREATE INDEX IF NOT EXISTS ix_inicio_etl_execucao ON etl_execucao (inicio);
