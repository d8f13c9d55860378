-- The load that stands in the tables, per part, date and fund. Names compare exactly (case and accents).
CREATE TABLE IF NOT EXISTS etl_carga_fundo (
  parte                VARCHAR(20) NOT NULL,
  data                 DATE NOT NULL,
  fundo                VARCHAR(255) NOT NULL,
  execucao             CHAR(36) NOT NULL,
  arquivo              VARCHAR(255) NOT NULL,
  sha256               VARCHAR(64) NOT NULL,       -- of the file
  regras               CHAR(64) NOT NULL,          -- SHA-256 of what else decides the rows (map, version)
  linhas               INTEGER NOT NULL,
  soma                 TEXT,
  patrimonio           TEXT,
  estado               VARCHAR(20) NOT NULL,       -- CARREGADO
  procedimento_devido  INTEGER NOT NULL DEFAULT 0, -- 1: the procedure of this date is still owed
  carregado_em         TEXT NOT NULL,              -- UTC
  PRIMARY KEY (parte, data, fundo)
);
