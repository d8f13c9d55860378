-- Per run: one row per part and date.
CREATE TABLE IF NOT EXISTS etl_execucao_item (
  execucao   CHAR(36) NOT NULL,
  parte      VARCHAR(20) NOT NULL, -- carteira, rentabilidade
  data       DATE NOT NULL,
  status     VARCHAR(20) NOT NULL,
  motivo     VARCHAR(60) NOT NULL DEFAULT '',
  mensagem   TEXT,
  pasta      TEXT,
  arquivos   INT NOT NULL DEFAULT 0,
  fundos     INT NOT NULL DEFAULT 0,
  linhas     INTEGER NOT NULL DEFAULT 0,
  faltantes  TEXT,                 -- missing funds, one a line
  duracao_ms INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (execucao, parte, data)
);
CREATE INDEX IF NOT EXISTS ix_data_etl_execucao_item ON etl_execucao_item (data, parte);
