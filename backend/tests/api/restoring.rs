//! A backup laid down again: which numbers are left out, what is refused before anything is written, and what is not opened
//! because it is not whole.

use std::path::Path;

use shared::iin::compose::Serials;

use crate::keeping::{Told, backup, file, lose, parts, restore, told};
use crate::on_both;
use crate::support::{Office, On};

/// Rows and copies are gone; the keys are kept elsewhere.
fn lose_all_but_keys(office: &mut Office, on: On) {
    let data = office.config.data_dir.clone();
    let kept = [data.join("demo"), data.join("keys")];
    let aside = |path: &Path| office.folder.join("aside").join(path.file_name().expect("a name"));
    std::fs::create_dir_all(office.folder.join("aside")).expect("made");
    for path in &kept {
        std::fs::rename(path, aside(path)).expect("aside");
    }
    let back = kept.clone().map(|path| (aside(&path), path));
    lose(office, on);
    std::fs::create_dir_all(&data).expect("made");
    for (aside, path) in back {
        std::fs::rename(aside, path).expect("back");
    }
}

fn restore_in_other_order(office: &Office, from: &Path, skip: u16) -> Told {
    told(backend::restore(&office.config, &parts(office), from, None, skip, true))
}

on_both! {
    fn r2_6_a_backup_from_before_the_first_start_leaves_a_gap_too(on) {
        let mut office = Office::open(on, &[]);
        office.close();
        lose_all_but_keys(&mut office, on);
        told(backend::init(&office.config, &parts(&office), false)).expect("made");
        let kept = backup(&office, "kept");
        office.close_and_open_again();
        let lost = file(&office, &office.representative(), 2).1;
        office.close();
        lose_all_but_keys(&mut office, on);
        restore(&office, &kept, None, 100).expect("restored");
        office.close_and_open_again();
        assert_ne!(file(&office, &office.representative(), 2).1, lost, "a number was given a second time");
    }
}

on_both! {
    fn r2_6_serials_widened_after_the_backup_give_no_number_a_second_time(on) {
        let mut office = Office::open(on, &[]);
        let kept = backup(&office, "kept");
        office.close();
        let (before, widened) = (office.config.granting.serials, Serials::new(4000..=9999).expect("a range"));
        office.config.granting.serials = widened;
        office.close_and_open_again();
        let lost = file(&office, &office.representative(), 2).1;
        office.close();
        lose(&mut office, on);
        let refused = restore(&office, &kept, None, 100).expect_err("another order");
        assert!(refused.contains("4000-9999-") && refused.contains("--other-order"), "{refused}");
        assert!(!office.config.data_dir.join("copies").exists(), "nothing was laid down");
        // Whoever says so goes on, and the gap counts in the order that began after the backup.
        restore_in_other_order(&office, &kept, 100).expect("restored");
        office.close_and_open_again();
        assert_ne!(file(&office, &office.representative(), 2).1, lost, "a number was given a second time");
        office.close();
        // The settings of the backup need no word; nor does a restore that leaves nothing out.
        lose(&mut office, on);
        restore(&office, &kept, None, 0).expect("no gap, no order");
        lose(&mut office, on);
        office.config.granting.serials = before;
        restore(&office, &kept, None, 100).expect("the order of the backup");
    }
}
