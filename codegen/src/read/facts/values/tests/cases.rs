//! What holds in one case only is no list of the whole.

use super::super::{Of, is_case, of};
use super::values;
use crate::model::Type;
use crate::prose::Prose;

#[test]
fn bullets_of_cases() {
    let first = |text| is_case(&Prose::markdown(text).blocks[0]);
    assert!(first("-   If the lamp is on, valid values are 1 and 2."));
    assert!(!first("If the lamp is on, valid values are 1 and 2."));
    assert!(first("-   灯亮时，取值为1和2。"));
    assert!(first("-   3天以内支持1和2。"));
    assert!(first("-   9盏以上支持1和2。"));
    assert!(!first("-   亮灯时间为1和2。"));
    assert!(!first("-   亮灯时长，取值：1和2。"));
}

#[test]
fn what_holds_in_one_case_is_no_list() {
    assert_eq!(
        values(
            "灯的光，默认值为**Warm**。\n\n-   对于旧灯，可以为**Cold**。\n-   如果是新灯，该字段必填，取值：**Warm_New**。"
        ),
        ""
    );
    assert_eq!(
        values("灯的数目。\n\n-   走廊灯取值为**3，5，7**。\n-   台灯取值固定为**1**。"),
        ""
    );
    assert_eq!(
        values("Steps.\n\n-   If the lamp is near, valid values are **1** and **2**."),
        ""
    );
    let both = "-   If the lamp is near, valid values are **1** and **2**.\n-   If it is far, valid values are **1** and **2**.";
    assert_eq!(values(both), "1 2");
}

#[test]
fn a_bullet_on_the_parameter_itself_is_no_case() {
    for words in ["该参数", "有效", "参数", "目前"] {
        let text = format!("灯光。\n\n-   {words}取值为**Warm**和**Cold**。");
        let values = of(Of::Parameter, Type::String, &Prose::markdown(&text));
        assert_eq!(values.len(), 2, "{text}");
    }
    let case = "灯光。\n\n-   壁灯取值为**Warm**和**Cold**。";
    assert!(of(Of::Parameter, Type::String, &Prose::markdown(case)).is_empty());
}

#[test]
fn bare_ranges_by_case_are_no_values() {
    assert_eq!(
        values("The size. Valid values:-   oak: 20 to 300.\n-   elm: 5 to 2,000 GiB."),
        ""
    );
    assert_eq!(
        values("The size. Valid values:-   oak: 20 to 300 lamps in a room.\n-   elm: one."),
        "oak elm"
    );
}

#[test]
fn bullets_behind_the_name_of_what_has_kinds_bind_callers_only() {
    let bullets = Prose::markdown("The lamp type.\n\n-   oak: of wood\n-   tin: of metal\n");
    assert_eq!(of(Of::Parameter, Type::String, &bullets).len(), 2);
    assert!(of(Of::Field, Type::String, &bullets).is_empty());
}
