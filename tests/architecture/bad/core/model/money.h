// SPDX-License-Identifier: GPL-3.0-or-later
/* a double in a comment is fine */
struct Row
{
    double price = 0;
};
const char *const kNote = "double // no comment";
const float kRate = 1;
