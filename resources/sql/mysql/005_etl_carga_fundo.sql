-- The load that stands in the tables, per part, date and fund. Names compare exactly (case and accents).
CREATE TABLE IF NOT EXISTS etl_carga_fundo (
  parte                VARCHAR(20) CHARACTER SET ascii NOT NULL,
  data                 DATE NOT NULL,
  fundo                VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  execucao             CHAR(36) CHARACTER SET ascii NOT NULL,
  arquivo              VARCHAR(255) NOT NULL,
  sha256               VARCHAR(64) CHARACTER SET ascii NOT NULL, -- of the file
  regras               CHAR(64) CHARACTER SET ascii NOT NULL,    -- SHA-256 of what else decides the rows (map, version)
  linhas               BIGINT NOT NULL,
  soma                 DECIMAL(38,10),
  patrimonio           DECIMAL(38,10),
  estado               VARCHAR(20) NOT NULL,                     -- CARREGADO
  procedimento_devido  TINYINT NOT NULL DEFAULT 0,               -- 1: the procedure of this date is still owed
  carregado_em         DATETIME(3) NOT NULL,                     -- UTC
  PRIMARY KEY (parte, data, fundo)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
