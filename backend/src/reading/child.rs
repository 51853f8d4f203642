//! The parent's half: one page is drawn by one child, which is given the file through a pipe and gives a picture back. What it
//! takes too long for, it is ended over; nothing of it touches a disk.

use std::io::{Error, ErrorKind, Read as _, Write as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use rustix::process::Signal;

use super::draw::{HEAD, HINDERED, LOCKED, NO_PAGE, UNREADABLE, WORD};
use super::why::{Away, NotRead};

/// How long a page may take.
const TIME: Duration = Duration::from_secs(10);
/// Most bytes of a picture that comes back: every pixel that may be drawn, uncompressed.
const PICTURE_MAX: u64 = 16 << 20;
/// How often a child that has said all it had to say is looked at, and how long a pause is.
const LOOKS: u32 = 200;
const PAUSE: Duration = Duration::from_millis(5);

/// Who draws pages; nobody, unless somebody is named. A program that runs the service in itself must not be started anew for
/// it: what it would do with the words it is given nobody knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renderer {
    pub(super) program: Option<PathBuf>,
}

impl Renderer {
    /// This very program, which is the service's own, also where its file was replaced since it started.
    pub(crate) fn of_this_program() -> Self {
        let own = PathBuf::from("/proc/self/exe");
        Self { program: if own.exists() { Some(own) } else { std::env::current_exe().ok() } }
    }
}

impl From<PathBuf> for Renderer {
    /// The service's program, where another one runs the service: tests.
    fn from(program: PathBuf) -> Self {
        Self { program: Some(program) }
    }
}

/// A page as a picture.
pub(crate) struct Drawn {
    /// How many pages the file has.
    pub(crate) pages: u32,
    /// The picture.
    pub(crate) png: Vec<u8>,
}

impl Renderer {
    /// Draws a page, counted from 0.
    ///
    /// # Errors
    /// Outside: nobody can draw now. Inside: this page cannot be drawn.
    pub(crate) fn draw(&self, pdf: &[u8], page: u32) -> Result<Result<Drawn, NotRead>, Away> {
        let nobody = || Error::new(ErrorKind::NotFound, "no program was named that draws pages");
        let mut child = Command::new(self.program.as_ref().ok_or_else(nobody)?)
            .args([WORD, &page.to_string()])
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let said = heard(&mut child, pdf);
        let ended = end(&mut child, said.is_some())?;
        match said {
            None => Ok(Err(NotRead::OutOfTime)),
            Some(said) => judged(ended, said),
        }
    }
}

/// Hands the file over and takes what comes back; `None` when it does not come in time.
fn heard(child: &mut Child, pdf: &[u8]) -> Option<Vec<u8>> {
    let (into, out) = (child.stdin.take(), child.stdout.take());
    thread::scope(|scope| {
        let (tell, told) = channel();
        scope.spawn(move || {
            // Whoever ends before it has read all of it has its reasons, and its exit code says them.
            let _written = into.map(|mut into| into.write_all(pdf));
        });
        scope.spawn(move || {
            let mut said = Vec::new();
            let read = out.map(|out| out.take(PICTURE_MAX + 1).read_to_end(&mut said));
            let _heard = tell.send(matches!(read, Some(Ok(_))).then_some(said));
        });
        let said = told.recv_timeout(TIME).ok().flatten();
        if said.as_ref().is_none_or(|said| said.len() as u64 > PICTURE_MAX) {
            // Both threads come to their end with it.
            let _gone = child.kill();
        }
        said
    })
}

/// Waits for the end of a child that closed its mouth; one that does not end by itself is ended.
fn end(child: &mut Child, closed: bool) -> Result<ExitStatus, Away> {
    if closed {
        for _ in 0..LOOKS {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            thread::sleep(PAUSE);
        }
    }
    let _gone = child.kill();
    Ok(child.wait()?)
}

fn judged(ended: ExitStatus, said: Vec<u8>) -> Result<Result<Drawn, NotRead>, Away> {
    if said.len() as u64 > PICTURE_MAX {
        return Ok(Err(NotRead::OutOfBounds));
    }
    Ok(match ended.code() {
        Some(0) => match said.split_first_chunk::<HEAD>() {
            Some((head, png)) => Ok(Drawn { pages: u32::from_be_bytes(*head), png: png.to_vec() }),
            None => Err(NotRead::OutOfBounds),
        },
        Some(LOCKED) => Err(NotRead::Locked),
        Some(UNREADABLE) => Err(NotRead::Unreadable),
        Some(NO_PAGE) => Err(NotRead::NoPage),
        Some(HINDERED) => return Err(Error::other("whoever draws them was hindered by the machine").into()),
        None if ended.signal() == Some(Signal::KILL.as_raw()) => Err(NotRead::Ended),
        _ => Err(NotRead::OutOfBounds),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Another program in the place of ours, by a script.
    fn stand_in(name: &str, script: &str) -> Renderer {
        use std::os::unix::fs::PermissionsExt as _;
        let path = std::env::temp_dir().join(format!("iin-draws-{name}-{}", std::process::id()));
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("written");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).expect("its mode");
        Renderer::from(path)
    }

    fn draws(name: &str, script: &str) -> Result<Drawn, NotRead> {
        let renderer = stand_in(name, script);
        let drawn = renderer.draw(&vec![7; 1 << 20], 0).expect("it can be started");
        std::fs::remove_file(renderer.program.expect("a program")).expect("removed");
        drawn
    }

    #[test]
    fn a_child_is_understood_by_how_it_ends() {
        let drawn = draws("good", "printf '\\000\\000\\000\\002PNG'").expect("drawn");
        assert_eq!((drawn.pages, drawn.png.as_slice()), (2, &b"PNG"[..]));
        for (name, script, why) in [
            ("locked", "exit 3", NotRead::Locked),
            ("broken", "exit 4", NotRead::Unreadable),
            ("beyond", "exit 5", NotRead::NoPage),
            ("killed", "kill -9 $$", NotRead::Ended),
            ("busy", "kill -XCPU $$", NotRead::OutOfBounds),
            ("panicked", "exit 101", NotRead::OutOfBounds),
            ("mute", "exit 0", NotRead::OutOfBounds),
        ] {
            assert_eq!(draws(name, script).err(), Some(why), "{name}");
        }
    }

    #[test]
    fn where_nobody_is_named_nobody_is_started() {
        let away = Renderer::default().draw(b"%PDF", 0).err();
        assert!(away.is_some_and(|away| away.to_string().contains("no program was named")));
    }

    #[test]
    fn a_child_that_the_machine_hinders_says_nothing_of_the_file() {
        let renderer = stand_in("hindered", "exit 6");
        let away = renderer.draw(b"%PDF", 0).err();
        std::fs::remove_file(renderer.program.expect("a program")).expect("removed");
        assert!(away.is_some_and(|away| away.to_string().contains("hindered")));
    }

    #[test]
    fn a_child_that_talks_without_end_or_not_at_all_is_ended() {
        assert_eq!(draws("flood", "exec cat /dev/zero").err(), Some(NotRead::OutOfBounds));
        assert_eq!(draws("silent", "exec sleep 60").err(), Some(NotRead::OutOfTime));
    }
}
