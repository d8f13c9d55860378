-- Leases: who is loading one part of one date. Times are UTC, the database's own clock.
CREATE TABLE IF NOT EXISTS etl_reserva (
  parte       VARCHAR(20) NOT NULL,
  data        DATE NOT NULL,
  execucao    CHAR(36) NOT NULL,
  usuario     VARCHAR(128) NOT NULL,
  computador  VARCHAR(128) NOT NULL,
  processo    INTEGER NOT NULL,
  origem      VARCHAR(160) NOT NULL, -- boot, process namespace and start: tells a process from its namesakes
  tomada_em   TEXT NOT NULL,
  renovada_em TEXT NOT NULL,
  expira_em   TEXT NOT NULL,
  PRIMARY KEY (parte, data)
);
