// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/folderfield.h"

#include "core/base/folderaccess.h"
#include "ui/controls/icons.h"
#include "ui/controls/wrappedlabel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStorageInfo>
#include <QThreadPool>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kTypingPause{250};

/// Never destroyed: a check that hangs on a dead network drive must not hold up the end of the program.
QThreadPool &probePool()
{
    static auto *pool = new QThreadPool;
    return *pool;
}

/// A day's files take some MB; below this a disk is about to be full.
constexpr qint64 kLittleSpace = 200LL * 1024 * 1024;
constexpr qsizetype kKeptFolders = 8;

QLocale brazil()
{
    return QLocale(QLocale::Portuguese, QLocale::Brazil);
}

struct StateLook
{
    QString iconName, word;
    Tone tone = Tone::Muted;
};

StateLook folderLook(FolderState state)
{
    switch (state) {
    case FolderState::Empty: return {u"info"_s, FolderField::tr("Informe a pasta."), Tone::Muted};
    case FolderState::Checking: return {u"running"_s, FolderField::tr("Verificando…"), Tone::Muted};
    case FolderState::Good: return {u"success"_s, FolderField::tr("Pasta pronta para gravar"), Tone::Success};
    case FolderState::WillBeMade: return {u"info"_s, FolderField::tr("Ainda não existe: será criada"), Tone::Running};
    case FolderState::Relative: return {u"failure"_s, FolderField::tr("Escreva o caminho completo."), Tone::Failure};
    case FolderState::Missing:
        return {u"failure"_s, FolderField::tr("A pasta não existe e não pode ser criada."), Tone::Failure};
    case FolderState::NotAFolder: return {u"failure"_s, FolderField::tr("É um arquivo, não uma pasta."), Tone::Failure};
    case FolderState::BelowAFile:
        return {u"failure"_s, FolderField::tr("Parte deste caminho é um arquivo, não uma pasta."), Tone::Failure};
    case FolderState::ReadOnly:
        return {u"failure"_s,
                FolderField::tr("Esta pasta não aceita arquivos: confira a permissão, o espaço e a cota."),
                Tone::Failure};
    }
    return {};
}

} // namespace

FolderState probeFolder(const QString &path)
{
    if (path.isEmpty())
        return FolderState::Empty;
    if (QDir::isRelativePath(path))
        return FolderState::Relative;
    switch (tryFolder(path).state) {
    case FolderAccess::State::Writable: return FolderState::Good;
    case FolderAccess::State::WillBeMade: return FolderState::WillBeMade;
    case FolderAccess::State::NotWritable: return FolderState::ReadOnly;
    case FolderAccess::State::NotAFolder:
        return QFileInfo::exists(path) ? FolderState::NotAFolder : FolderState::BelowAFile;
    case FolderAccess::State::Missing: break;
    }
    return FolderState::Missing;
}

FolderProbe probeFolderAndSpace(const QString &path)
{
    FolderProbe probe{probeFolder(path)};
    if (probe.state != FolderState::Good && probe.state != FolderState::WillBeMade)
        return probe;
    const QStorageInfo volume(nearestExisting(path));
    if (volume.isValid() && volume.isReady())
        probe.freeBytes = volume.bytesAvailable();
    return probe;
}

FolderField::FolderField(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_edit(new QLineEdit), m_used(new QToolButton), m_open(new QToolButton),
      m_browse(new QToolButton), m_icon(new QLabel), m_word(new WrappedLabel)
{
    m_edit->setAccessibleName(name);
    m_edit->setClearButtonEnabled(true);
    const auto dress = [](QToolButton *button, const QString &iconName, const QString &tip, const QString &objectName) {
        button->setIcon(icon(iconName));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setObjectName(objectName);
        button->setFocusPolicy(Qt::StrongFocus);
    };
    dress(m_browse, u"folder"_s, tr("Procurar: %1").arg(name), u"browse"_s);
    dress(m_open, u"external"_s, tr("Abrir pasta: %1").arg(name), u"openFolder"_s);
    dress(m_used, u"history"_s, tr("Pastas usadas antes: %1").arg(name), u"usedFolders"_s);
    m_used->setPopupMode(QToolButton::InstantPopup);
    m_used->setMenu(new QMenu(m_used));
    m_word->setObjectName(u"folderWord"_s);

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_edit, 1);
    line->addWidget(m_browse);
    line->addWidget(m_used);
    line->addWidget(m_open);
    auto *below = new QHBoxLayout;
    below->setSpacing(5);
    below->addWidget(m_icon);
    below->addWidget(m_word, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addLayout(line);
    all->addLayout(below);
    setFocusProxy(m_edit);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingPause);
    connect(&m_delay, &QTimer::timeout, this, &FolderField::check);
    connect(m_edit, &QLineEdit::textChanged, this, &FolderField::schedule);
    connect(m_browse, &QToolButton::clicked, this, &FolderField::choose);
    connect(m_open, &QToolButton::clicked, this, &FolderField::openFolder);
    connect(&m_watcher, &QFutureWatcher<FolderProbe>::finished, this, [this] {
        if (m_checked == path())
            show(m_watcher.result().state, m_watcher.result().freeBytes);
    });
    fillHistory();
    show(FolderState::Empty);
}

QString FolderField::path() const
{
    const QString typed = m_edit->text().trimmed();
    return typed.isEmpty() ? QString() : QDir::fromNativeSeparators(typed);
}

void FolderField::setPath(const QString &path)
{
    m_edit->setText(QDir::toNativeSeparators(path));
}

void FolderField::setEmptyWord(const QString &word)
{
    m_emptyWord = word;
    if (m_state == FolderState::Empty)
        show(m_state);
}

QString FolderField::obstacle() const
{
    switch (m_state) {
    case FolderState::Good:
    case FolderState::WillBeMade:
    case FolderState::Checking: return {};
    default: return u"%1: %2"_s.arg(m_name, m_word->text());
    }
}

void FolderField::schedule()
{
    show(path().isEmpty() ? FolderState::Empty : FolderState::Checking);
    m_delay.start();
    emit pathChanged();
}

void FolderField::check()
{
    if (path().isEmpty())
        return;
    m_checked = path();
    m_watcher.setFuture(QtConcurrent::run(&probePool(), probeFolderAndSpace, m_checked));
}

void FolderField::show(FolderState state, qint64 freeBytes)
{
    m_state = state;
    m_edit->setToolTip(m_edit->text());
    m_open->setEnabled(state == FolderState::Good || state == FolderState::ReadOnly);
    StateLook look = folderLook(state);
    if (freeBytes >= 0) {
        look.word = tr("%1 · %2 livres").arg(look.word, brazil().formattedDataSize(freeBytes, 1));
        if (freeBytes < kLittleSpace) {
            look.iconName = u"warning"_s;
            look.tone = Tone::Warning;
        }
    }
    const int side = m_word->fontMetrics().height();
    m_icon->setPixmap(icon(look.iconName, look.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_word->setText(state == FolderState::Empty && !m_emptyWord.isEmpty() ? m_emptyWord : look.word);
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, toneText(look.tone));
    m_word->setPalette(toned);
    emit stateChanged();
}

void FolderField::setHistory(const QStringList &paths)
{
    m_history = paths.first(std::min(paths.size(), kKeptFolders));
    fillHistory();
}

void FolderField::remember()
{
    if (path().isEmpty())
        return;
    QStringList paths = m_history;
    paths.removeAll(path());
    paths.prepend(path());
    setHistory(paths);
}

void FolderField::fillHistory()
{
    m_used->menu()->clear();
    for (const QString &used : std::as_const(m_history))
        m_used->menu()->addAction(QDir::toNativeSeparators(used), this, [this, used] { setPath(used); });
    m_used->setEnabled(!m_history.isEmpty());
}

void FolderField::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path()));
}

void FolderField::choose()
{
    auto *dialog = new QFileDialog(this, m_name, path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FolderField::setPath);
    dialog->open();
}

} // namespace Etl

#include "moc_folderfield.cpp"
