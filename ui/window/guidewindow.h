// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QLabel;
class QListWidget;
class QSplitter;

namespace Etl {

class GuideText;

/// The operator's guide (docs/guia-do-operador.md, shipped inside the program) with its contents at the left and a
/// search; opens at a heading. GUI thread; not modal, so that it stays open beside the work.
class GuideWindow : public QWidget
{
    Q_OBJECT

public:
    explicit GuideWindow(QWidget *parent = nullptr);

    /// The chapter whose heading is that text, without regard to case; the beginning when there is none.
    void openAt(const QString &heading);
    /// Headings of the guide, in its order.
    QStringList headings() const;
    QString currentHeading() const;

private:
    void build();
    void load();
    void find(bool backwards);

    QSplitter *m_split = nullptr;
    QListWidget *m_contents;
    GuideText *m_text;
    QLineEdit *m_search;
    QLabel *m_found;
};

} // namespace Etl
