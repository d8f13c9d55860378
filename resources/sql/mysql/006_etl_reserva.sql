-- Leases: who is loading one part of one date. Times are UTC, the database's own clock.
CREATE TABLE IF NOT EXISTS etl_reserva (
  parte       VARCHAR(20) CHARACTER SET ascii NOT NULL,
  data        DATE NOT NULL,
  execucao    CHAR(36) CHARACTER SET ascii NOT NULL,
  usuario     VARCHAR(128) NOT NULL,
  computador  VARCHAR(128) NOT NULL,
  processo    BIGINT NOT NULL,
  origem      VARCHAR(160) CHARACTER SET ascii NOT NULL, -- boot, process namespace and start: tells a process from its namesakes
  tomada_em   DATETIME(3) NOT NULL,
  renovada_em DATETIME(3) NOT NULL,
  expira_em   DATETIME(3) NOT NULL,
  PRIMARY KEY (parte, data)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
