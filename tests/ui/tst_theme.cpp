// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/buttonlook.h"
#include "ui/controls/icons.h"
#include "ui/controls/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QPainter>
#include <QPalette>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr double kReadable = 4.5; // WCAG AA for text
constexpr double kSeen = 3.0;     // for controls

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void everyButtonIsReadableInEveryState_data() { textIsReadable_data(); }
    void everyButtonIsReadableInEveryState();
    void editOfAComboBoxHasNoBoxOfItsOwn();
    void outlinesOfBoxesAreSeen_data() { textIsReadable_data(); }
    void outlinesOfBoxesAreSeen();
    void everyIconIsDrawnInItsColour();
    void plainAreaShowsThePageBehindWhateverItScrolls();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::textIsReadable()
{
    QFETCH(const bool, dark);
    applyTheme(dark);
    const QPalette palette = QApplication::palette();
    const auto check = [](const QColor &front, const QColor &back, const char *what) {
        const double ratio = contrast(front, back);
        QVERIFY2(ratio >= kReadable,
                 qPrintable(u"%1: %2 on %3 = %4"_s.arg(QLatin1StringView(what), front.name(), back.name()).arg(ratio)));
    };
    for (const auto role :
         {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button, QPalette::ToolTipBase}) {
        check(palette.color(QPalette::WindowText), palette.color(role), "text");
        check(palette.color(QPalette::PlaceholderText), palette.color(role), "placeholder");
    }
    check(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), "selection");
    for (const Tone tone : {Tone::Neutral, Tone::Running, Tone::Success, Tone::Warning, Tone::Failure, Tone::Muted}) {
        check(toneText(tone), palette.color(QPalette::Window), "tone on window");
        check(toneText(tone), palette.color(QPalette::Base), "tone on base");
        check(toneText(tone), toneTint(tone), "tone on tint");
        check(palette.color(QPalette::WindowText), toneTint(tone), "text on tint");
        check(toneOnFill(tone), toneFill(tone), "text on badge");
    }
}

void TestTheme::everyButtonIsReadableInEveryState()
{
    QFETCH(const bool, dark);
    const Shades &shades = dark ? kDarkShades : kLightShades;
    const QColor window(shades.window);
    constexpr QStyle::State kEnabled = QStyle::State_Enabled;
    for (const ButtonKind kind : {ButtonKind::Push, ButtonKind::Primary, ButtonKind::Cancel, ButtonKind::Pill,
                                  ButtonKind::Tool, ButtonKind::Segment, ButtonKind::BarTool, ButtonKind::StatusTool,
                                  ButtonKind::BareTool, ButtonKind::CalendarTool}) {
        const QColor under(kind == ButtonKind::CalendarTool ? QColor(shades.accent) : window);
        for (const QStyle::State state :
             {QStyle::State(), kEnabled, kEnabled | QStyle::State_MouseOver, kEnabled | QStyle::State_Sunken,
              kEnabled | QStyle::State_On, kEnabled | QStyle::State_HasFocus, QStyle::State(QStyle::State_On)}) {
            const ButtonLook look = buttonLook(kind, state, shades);
            const double ratio = contrast(look.text.isValid() ? look.text : QColor(shades.text),
                                          look.fill.isValid() ? look.fill : under);
            QVERIFY2(ratio >= kReadable, qPrintable(u"kind %1 state %2: %3"_s.arg(int(kind)).arg(state).arg(ratio)));
        }
        // Where the keyboard is shows at the border, against what is around the button.
        const QColor calm = buttonLook(kind, kEnabled, shades).border;
        const QColor focused = buttonLook(kind, kEnabled | QStyle::State_HasFocus, shades).border;
        QVERIFY2(focused.isValid() && focused != calm && contrast(focused, under) >= kSeen,
                 qPrintable(u"focus of kind %1"_s.arg(int(kind))));
    }
}

void TestTheme::editOfAComboBoxHasNoBoxOfItsOwn()
{
    applyTheme(false);
    QComboBox combo;
    combo.setEditable(true);
    QLineEdit alone;
    QLineEdit frameless;
    frameless.setFrame(false);
    const auto inside = [](QLineEdit *edit) {
        QStyleOptionFrame option;
        option.initFrom(edit);
        option.rect = QRect(0, 0, 200, 30);
        return edit->style()->subElementRect(QStyle::SE_LineEditContents, &option, edit);
    };
    QCOMPARE(inside(&alone), QRect(8, 6, 184, 18));
    QCOMPARE(inside(combo.lineEdit()), QRect(0, 0, 200, 30));
    QCOMPARE(inside(&frameless), QRect(0, 0, 200, 30));
}

void TestTheme::outlinesOfBoxesAreSeen()
{
    QFETCH(const bool, dark);
    applyTheme(dark);
    for (const bool round : {false, true}) {
        QStyleOptionButton option;
        const int side = 16;
        option.rect = QRect(4, 4, side, side);
        option.state = QStyle::State_Enabled | QStyle::State_Off;
        option.palette = QApplication::palette();
        QImage image(side + 8, side + 8, QImage::Format_RGB32);
        image.fill(option.palette.color(QPalette::Window));
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(round ? QStyle::PE_IndicatorRadioButton : QStyle::PE_IndicatorCheckBox,
                                             &option, &painter, nullptr);
        painter.end();
        double best = 0;
        for (int x = 0; x < image.width() / 2; ++x)
            best = std::max(best,
                            contrast(image.pixelColor(x, image.height() / 2), option.palette.color(QPalette::Window)));
        QVERIFY2(best >= kSeen, qPrintable(QString::number(best)));
    }
}

void TestTheme::everyIconIsDrawnInItsColour()
{
    applyTheme(false);
    int seen = 0;
    QDirIterator drawings(u":/icons"_s, {u"*.svg"_s});
    while (drawings.hasNext()) {
        drawings.next();
        const QString name = drawings.fileInfo().completeBaseName();
        if (name == u"orquestrador")
            continue;
        const QImage image = icon(name, QColor(Qt::magenta)).pixmap(QSize(32, 32), 2.0).toImage();
        QCOMPARE(image.size(), QSize(64, 64));
        int coloured = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                coloured += image.pixelColor(x, y) == QColor(Qt::magenta) ? 1 : 0;
        }
        QVERIFY2(coloured > 20, qPrintable(name));
        ++seen;
    }
    QVERIFY(seen > 15);
}

void TestTheme::plainAreaShowsThePageBehindWhateverItScrolls()
{
    applyTheme(false);
    QScrollArea area;
    area.setObjectName(u"plain"_s);
    area.setWidget(new QWidget);
    area.show();
    QVERIFY(!area.viewport()->autoFillBackground());
    QVERIFY(!area.widget()->autoFillBackground());
    area.setWidget(new QWidget);
    QVERIFY(!area.widget()->autoFillBackground());

    QScrollArea usual;
    usual.setWidget(new QWidget);
    usual.show();
    QVERIFY(usual.widget()->autoFillBackground());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
