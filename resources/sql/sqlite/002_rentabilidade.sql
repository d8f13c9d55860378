-- Exact numbers are TEXT: SQLite would turn text bound to a DECIMAL column into a binary number.
-- Quotas, flows and returns. Returns are fractions: percent points / 100.
CREATE TABLE IF NOT EXISTS {rentabilidade} (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  NmFundo          VARCHAR(255) NOT NULL,
  CdConta          VARCHAR(100),
  CnpjFundo        VARCHAR(20),
  DtPosicao        DATE NOT NULL,
  VlrCotacao       TEXT,
  VlrCotacaoBruta  TEXT,
  VlrPatrimonio    TEXT,
  QtdCota          TEXT,
  VlrAplicacao     TEXT,
  VlrResgate       TEXT,
  RentDia          TEXT,
  RentMes          TEXT,
  RentAno          TEXT,
  RentDiaVsCDI     TEXT,
  RentMesVsCDI     TEXT,
  RentAnoVsCDI     TEXT,
  TpClasse         VARCHAR(100),
  Rent12Meses      TEXT,
  Rent24Meses      TEXT,
  Rent36Meses      TEXT,
  Rent12MesesVsCDI TEXT,
  Rent24MesesVsCDI TEXT,
  Rent36MesesVsCDI TEXT,
  CdSubClasse      VARCHAR(100),
  Indexador        VARCHAR(20),
  Carga            CHAR(36),
  DtInclusao       TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX IF NOT EXISTS {indice:rentabilidade} ON {nome:rentabilidade} (DtPosicao, NmFundo);
