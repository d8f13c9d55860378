-- Exact numbers are TEXT: SQLite would turn text bound to a DECIMAL column into a binary number.
-- The positions. Shared with the loaders of other custodians, hence no unique key.
CREATE TABLE IF NOT EXISTS {carteira} (
  IDControle  INTEGER PRIMARY KEY AUTOINCREMENT,
  NmFundo     VARCHAR(255) NOT NULL,
  DocFundo    VARCHAR(20),
  Tp_Fundo    VARCHAR(50),
  DtPosicao   DATE NOT NULL,
  Descricao   VARCHAR(255),
  Qnt         TEXT,
  VlrMercado  TEXT,
  DataVenc    DATE,
  DataAplic   DATE,
  Categoria   VARCHAR(100),
  Cod         VARCHAR(20),
  Grupo       VARCHAR(100),
  Custodiante VARCHAR(30),
  Isin        VARCHAR(12),
  DocAtivo    VARCHAR(20),
  Preco       TEXT,
  PercPL      TEXT,
  Emissor     VARCHAR(255),
  Indexador   VARCHAR(20),
  Taxa        TEXT,
  Secao       VARCHAR(60),
  Linha       INT,
  Carga       CHAR(36),
  DataETL     TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX IF NOT EXISTS {indice:carteira} ON {nome:carteira} (DtPosicao, NmFundo, Custodiante);
